import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The controls' process, as the benchmark talks to it: one thing at a time. */
export class Control {
  private constructor(private readonly child: ChildProcess) {}

  static async open(address: string, namespace: string): Promise<Control> {
    const child = fork(join(import.meta.dirname, 'main.mjs'), [address, namespace], { execArgv: ['--no-warnings'] });
    const control = new Control(child);
    await control.answer();
    return control;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async ask<T>(does: 'skeletons' | 'stand' | 'answer' | 'restart' | 'end', given = 0): Promise<T> {
    const answer = this.answer<T>();
    this.child.send({ does, given });
    return answer;
  }

  private async answer<T>(): Promise<T> {
    const gone = once(this.child, 'exit').then((): never => {
      throw new Error('the control has ended');
    });
    const told = once(this.child, 'message');
    const [{ answer, trouble }] = (await Promise.race([told, gone])) as [{ answer: T; trouble?: string }];
    if (trouble) throw new Error(`the control: ${trouble}`);
    return answer;
  }
}
