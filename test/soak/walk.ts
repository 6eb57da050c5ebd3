// One case walked at random over the pure rules, from its application to its end, over months: people who ask for what they may,
// sometimes for what is not possible, and time that passes. Then somebody sensible takes over and brings it to its end.
import { day, type LocalDay } from '#domain/calendar/dates';
import { refuseNaming } from '#domain/cases/assignment-rules';
import { SYSTEM, type Actor, type Command, type CommandType } from '#domain/cases/commands';
import { refuseInvolved, refuseRuling } from '#domain/cases/conflict-rules';
import { certificateToRevoke } from '#domain/cases/correction-rules';
import { decide } from '#domain/cases/decide';
import { evolve } from '#domain/cases/evolve';
import { refusedAtDoor } from '#domain/cases/door';
import { eventOf, type CaseEvent } from '#domain/cases/events';
import { obstacle } from '#domain/cases/obstacles';
import { possibleAt, TERMINAL, TRANSITIONS } from '#domain/cases/stages';
import { BEGINNING, restored, type CaseState } from '#domain/cases/state';
import type { Step } from '#domain/cases/step';
import { lastStep, refuseRestoring, type SinceStep } from '#domain/cases/steps';
import { DomainError } from '#domain/errors';
import { commandOf, timedCommand } from './asking.js';
import { Clocks } from './clocks.js';
import { plus } from './days.js';
import { faultsAt } from './invariants.js';
import { Chance } from './random.js';

const EVERY = Object.keys(TRANSITIONS) as readonly CommandType[];
/** Ends the cycle: asked for seldom, or nothing would ever come to its report. */
const ENDINGS: readonly CommandType[] = ['withdraw', 'declineApplication', 'lapse', 'fallDormant'];

export class Walk {
  state: CaseState = BEGINNING;
  today: LocalDay = day('2005-01-10');
  readonly events: CaseEvent[] = [];
  readonly clocks = new Clocks();
  readonly faults: string[] = [];
  /** What was done and refused, a line each. */
  readonly story: string[] = [];
  private readonly chance: Chance;

  constructor(readonly seed: number) {
    this.chance = new Chance(seed);
  }

  /** Leg by leg: a while sensibly, a while at random; then the sensible way to the end. */
  run(): this {
    this.ask('submitApplication');
    for (let legs = this.chance.whole(1, 4); legs > 0; legs--) {
      for (let left = this.chance.whole(0, 14); left > 0 && this.goesOn; left--) this.sensibly();
      for (let left = this.chance.whole(1, 16); left > 0 && this.goesOn; left--) this.stray();
    }
    this.finish();
    this.checkRebuilt();
    return this;
  }

  get isOver(): boolean {
    return TERMINAL.includes(this.state.stage);
  }

  private get goesOn(): boolean {
    return !this.isOver && this.faults.length === 0;
  }

  private stray(): void {
    if (this.chance.happens(40)) this.pass(this.chance.whole(1, this.chance.happens(10) ? 120 : 15));
    if (this.state.stage === 'DORMANT' && this.chance.happens(30)) this.pass(100);
    if (this.isOver) return;
    const type = this.chance.of(this.chance.happens(15) ? EVERY : this.possible());
    if (ENDINGS.includes(type) && this.chance.happens(90)) return;
    this.ask(type);
  }

  private possible(): readonly CommandType[] {
    const { stage } = this.state;
    return EVERY.filter((each) => possibleAt(each).includes(stage) && obstacle(this.state, each) === undefined);
  }

  /** From timer to timer, so that each rings on its own day. */
  private pass(days: number): void {
    const until = plus(this.today, days);
    while (this.today < until && !this.isOver) {
      const next = this.clocks.nextAfter(this.today);
      this.today = next !== undefined && next < until ? next : until;
      for (const command of this.clocks.ring(this.today)) this.give(timedCommand(command, this.state, this.today));
    }
  }

  private ask(type: CommandType): boolean {
    const command = commandOf(this.chance, type, this.state, this.today);
    return command !== undefined && this.give(command);
  }

  private give(command: Command): boolean {
    if (this.isOver) return false;
    const before = this.state;
    const atDoor = command.actor === SYSTEM ? undefined : this.refusedWhereItComesIn(command);
    const event = atDoor ?? decide(before, command);
    if (event instanceof DomainError) {
      this.story.push(`${this.today} ${before.stage}: ${command.type} refused, ${event.code}`);
      if (!/^[A-Z_]+\.[A-Z_]+$/.test(event.code) || event.message.length < 10)
        this.faults.push(`a refusal without words: ${event.code}`);
      return false;
    }
    this.state = evolve(before, event);
    this.events.push(event);
    this.clocks.follow(event, this.state, before, this.today);
    this.story.push(`${this.today} ${before.stage} → ${this.state.stage}: ${event.type} by ${command.actor.id}`);
    const moment = { before, event, after: this.state, clocks: this.clocks, today: this.today };
    this.faults.push(...faultsAt(moment).map((words) => `after event ${event.seq} (${event.type}): ${words}`));

    return true;
  }

  /** What the use case of a command asks before the case is asked. */
  private refusedWhereItComesIn({ type, data, actor }: Command): DomainError | undefined {
    const refused = refusedAtDoor(this.state, type, { assessorId: this.visitor(type, actor) });
    if (refused) return refused;
    if (type === 'ruleOnConflict') return refuseRuling(this.state, data.ruling);
    if (type === 'askForRuling') return refuseInvolved(this.state, data.supervisor);
    if (type === 'nameAssessor') return refuseNaming(this.state, data.assessor);
    const step = lastStep(this.state);
    return type === 'stepBack' && step ? refuseRestoring(step, this.since(step)) : undefined;
  }

  /** One of the two supervisors; the actors of a walk are not on its register. */
  private visitor(type: CommandType, { id }: Actor): string | null {
    if (type !== 'returnScores' && type !== 'acceptScores') return null;
    return id.endsWith('1') ? this.state.supervisor : this.state.secondSupervisor;
  }

  private since({ seq: at }: Step): SinceStep {
    const { assessor } = this.state;
    const step = this.events.find(({ seq }) => seq === at);
    return {
      events: this.events.filter(({ seq }) => seq > at).map(({ type }) => type),
      named: (step && eventOf('nameAssessor', step)?.data.assessor) ?? null,
      assessor: assessor === null ? null : { id: assessor, name: assessor },
    };
  }

  /** Whoever knows the process gets every case to an end: none is stuck. */
  private finish(): void {
    for (let tries = 0; tries < 400 && this.goesOn; tries++) this.sensibly();
    // Two people revoke a certificate that nothing is awarded for any more; until then the cycle stays open.
    if (this.goesOn && !certificateToRevoke(this.state)) this.faults.push(`it is stuck at ${this.state.stage}`);
  }

  private sensibly(): void {
    const possible = this.possible();
    const wanted = SENSIBLE.find((each) => possible.includes(each) && this.isWanted(each) && this.chance.happens(70));
    if (wanted === undefined || !this.ask(wanted)) this.pass(this.chance.whole(1, 10));
  }

  /** Nobody appoints a supervisor where there is one. */
  private isWanted(command: CommandType): boolean {
    if (command === 'noteRevocation') return certificateToRevoke(this.state);
    if (command === 'settleAppeal') return this.state.appeal !== null;
    return command !== 'appointSupervisor' || this.state.supervisor === null;
  }

  private checkRebuilt(): void {
    const rebuilt = this.events.reduce(evolve, restored());
    if (JSON.stringify(rebuilt) !== JSON.stringify(this.state))
      this.faults.push('its events lead to another state than it has');
    const carried = restored(JSON.parse(JSON.stringify(this.state)) as CaseState);
    if (JSON.stringify(carried) !== JSON.stringify(this.state))
      this.faults.push('it does not survive being carried over');
  }
}

/** What brings a case on, the most urgent first. */
const SENSIBLE: readonly CommandType[] = [
  ...([
    'settleAppeal',
    'noteRevocation',
    'resumeCase',
    'ruleOnConflict',
    'hearFromOrganisation',
    'answerNewStandards',
  ] as const),
  ...(['acceptApplication', 'declareReady', 'nameAssessor', 'appointSupervisor', 'scoreFromEvidence'] as const),
  ...([
    'appointSecondSupervisor',
    'bookVisit',
    'completeVisit',
    'submitScores',
    'resubmitScores',
    'acceptScores',
  ] as const),
  ...(['recordAccuracyChanges', 'answerAccuracy', 'issueReport', 'issueCertificate', 'abortVisit'] as const),
];
