/** Progress on the console: one line a step, which grows while the step works. */

/** @param {number} since a `performance.now()` */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** One step's line: `[3/9] PostgreSQL: starting embedded … ready in 1.2 s`. */
export class StepLine {
  /** @param {string} head */
  constructor(head) {
    this.began = performance.now();
    process.stdout.write(`${head}:`);
  }

  /** Says what is being done now. @param {string} text */
  doing(text) {
    process.stdout.write(` ${text} …`);
  }

  /** Says a fact worth knowing. @param {string} text */
  says(text) {
    process.stdout.write(` ${text};`);
  }

  /** Shows that a long piece of work is alive, and how far it is. Call the result to stop. */
  ticking(every = 15_000, howFar = () => '') {
    const began = performance.now();
    const timer = setInterval(
      () => process.stdout.write(` ${Math.round((performance.now() - began) / 1000)} s ${howFar()}…`),
      every,
    );
    timer.unref();
    return () => clearInterval(timer);
  }

  /** @param {string} [outcome] */
  close(outcome = 'ready') {
    process.stdout.write(` ${outcome} in ${seconds(this.began)}\n`);
  }

  break() {
    process.stdout.write(' failed\n');
  }
}

/** Does one step's work under its line. @template T @param {string} head @param {(line: StepLine) => Promise<T> | T} work */
export async function step(head, work) {
  const line = new StepLine(head);
  try {
    const result = await work(line);
    line.close();
    return result;
  } catch (error) {
    line.break();
    throw error;
  }
}

/**
 * Numbers the steps of one run.
 * @param {number} total
 * @returns {<T>(name: string, work: (line: StepLine) => Promise<T> | T) => Promise<T>}
 */
export function steps(total) {
  let at = 0;
  return (name, work) => step(`[${++at}/${total}] ${name}`, work);
}
