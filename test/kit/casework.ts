// The product's services and its worker in one process, on a test's own database and workflow engine.
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Client } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { londonInstant, millis, type LocalDay } from '#domain/calendar/dates';
import { Clock } from '#platform/clock/clock';
import { ConfigSchema, type Config } from '#platform/config/config';
import { PlatformModule } from '#platform/platform.module';
import { codecOf } from '#platform/temporal/temporal-client.module';
import { ApplicationRecordModule } from '#services/assessors/applications/application-record.module';
import { ApplicationRecordService } from '#services/assessors/applications/application-record.service';
import { RegisterRoundService } from '#services/assessors/watch/register-round.service';
import { RegisterWatchModule } from '#services/assessors/watch/register-watch.module';
import { BankModule } from '#services/bank/bank.module';
import { BooksModule } from '#services/books/books.module';
import { HolidaysModule } from '#services/calendar/holidays.module';
import { CasesModule } from '#services/cases/cases.module';
import { RecordModule } from '#services/cases/record.module';
import { ClaimsModule } from '#services/claims/claims.module';
import { CertificatesModule } from '#services/certificates/certificates.module';
import { EnquiriesModule } from '#services/enquiries/enquiries.module';
import { EnquiryApplicationsModule } from '#services/enquiries/enquiry-applications.module';
import { CollectionModule } from '#services/collection/collection.module';
import { CollectorService } from '#services/collection/collector.service';
import { EvidenceModule } from '#services/evidence/evidence.module';
import { EInvoicesModule } from '#services/e-invoices/e-invoices.module';
import { ImprovementsModule } from '#services/improvements/improvements.module';
import { InstructionsService } from '#services/collection/instructions.service';
import { OlderPaymentsService } from '#services/collection/older-payments.service';
import { ExpensesModule } from '#services/expenses/expenses.module';
import { InterviewsModule } from '#services/interviews/interviews.module';
import { ImportsModule } from '#services/imports/imports.module';
import { InvoiceBookService } from '#services/invoices/invoice-book.service';
import { InvoicesModule } from '#services/invoices/invoices.module';
import { LatePaymentModule } from '#services/late-payment/late-payment.module';
import { MailModule } from '#services/mail/mail.module';
import { MisuseModule } from '#services/misuse/misuse.module';
import { OffersModule } from '#services/offers/offers.module';
import { OrganisationsModule } from '#services/organisations/organisations.module';
import type { RunAsked } from '#services/reconciliation/findings.service';
import { ReconciliationModule } from '#services/reconciliation/reconciliation.module';
import { ReconciliationService } from '#services/reconciliation/reconciliation.service';
import { ReportsModule } from '#services/reports/reports.module';
import { SandboxModule } from '#services/sandbox/sandbox.module';
import { ScoringModule } from '#services/scoring/scoring.module';
import { VisitsModule } from '#services/visits/visits.module';
import { CASES_QUEUE, caseWorkflowId, lookAgain } from '#workflows/cases/case.contract';
import { RecordService } from '#services/cases/record.service';
import { ProceedingRecordModule } from '#services/proceedings/proceeding-record.module';
import { ProceedingRecordService } from '#services/proceedings/proceeding-record.service';
import { freshDatabase } from './database.js';
import { Journey } from './journey.js';
import { TestClock } from './test-clock.js';
import { giveBack, timeSkippingEnvironment } from './temporal.js';
import { workflowBundle } from './workflow-bundle.js';
import { makeWorld, type World } from './world.js';
import { DataSource } from 'typeorm';

export const testConfig = (settings: Readonly<Record<string, unknown>>): Config =>
  ConfigSchema.parse({
    INSTALLATION: 'sandbox',
    SMTP_URL: 'smtp://127.0.0.1:1',
    PAYLOAD_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    SESSION_SECRET: 'a session secret of thirty-two letters',
    BODY_VAT_NUMBER: 'GB 123 4567 89',
    LOG_LEVEL: 'error',
    ...settings,
  });

// The SDK's own log is of use only when something is wrong with a test's worker.
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });

const MODULES = [
  BooksModule,
  BankModule,
  LatePaymentModule,
  CasesModule,
  ScoringModule,
  VisitsModule,
  ReportsModule,
  CertificatesModule,
  ExpensesModule,
  SandboxModule,
  RecordModule,
  InvoicesModule,
  CollectionModule,
  EInvoicesModule,
  MailModule,
  EnquiriesModule,
  EnquiryApplicationsModule,
  ApplicationRecordModule,
  ProceedingRecordModule,
  OrganisationsModule,
  OffersModule,
  RegisterWatchModule,
  ClaimsModule,
  HolidaysModule,
  InterviewsModule,
  ImprovementsModule,
  EvidenceModule,
  ReconciliationModule,
  ImportsModule,
  MisuseModule,
];

/** All of the product's services, without a worker, on a database of their own. `fakes` stand for what lies outside. */
export async function services(
  settings: Readonly<Record<string, unknown>>,
  clock?: Clock,
  fakes: readonly (readonly [Type, object])[] = [],
): Promise<INestApplicationContext> {
  const config = testConfig(settings);
  const building = Test.createTestingModule({ imports: [PlatformModule.of(config), ...MODULES] });
  if (clock) building.overrideProvider(Clock).useValue(clock);
  for (const [real, fake] of fakes) building.overrideProvider(real).useValue(fake);
  const testing = await building.compile();
  testing.useLogger(false);
  return testing.init();
}

/** A whole casework in the time-skipping engine: months pass in milliseconds. */
export class SkippingCasework {
  private constructor(
    readonly env: TestWorkflowEnvironment,
    private readonly namespace: string,
    readonly app: INestApplicationContext,
    readonly world: World,
    readonly clock: TestClock,
    private readonly drop: () => Promise<void>,
  ) {}

  /** Opens it on that day with a worker at work. `maxCachedWorkflows: 0` is the state after every restart of a worker. */
  static async open(
    startDay: string,
    options: Partial<WorkerOptions> = {},
    settings: Readonly<Record<string, unknown>> = {},
  ): Promise<SkippingCasework> {
    const [database, env] = await Promise.all([freshDatabase(), timeSkippingEnvironment()]);
    const clock = await TestClock.startingOn(env, startDay as LocalDay);
    const address = (env.connection.options as { address: string }).address;
    const namespace = `casework-${randomUUID()}`; // numbers of cases begin anew in each database
    const engine = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace };
    const app = await services({ DATABASE_URL: database.url, ...engine, ...settings }, clock);
    const world = await makeWorld(app.get(DataSource));
    const casework = new SkippingCasework(env, namespace, app, world, clock, database.drop);
    await casework.startWorker(options);
    return casework;
  }

  async startWorker(options: Partial<WorkerOptions> = {}): Promise<void> {
    const worker = await this.worker(options);
    const over = worker.run();
    this.stopWorker = async () => {
      worker.shutdown();
      await over;
      this.stopWorker = () => Promise.resolve();
    };
  }

  /** Not to be left without a worker while time passes: the engine waits for one. */
  private stopWorker: () => Promise<void> = () => Promise.resolve();

  async worker(options: Partial<WorkerOptions> = {}): Promise<Worker> {
    const records = this.app.get(RecordService, { strict: false });
    const book = this.app.get(InvoiceBookService, { strict: false });
    const collector = this.app.get(CollectorService, { strict: false });
    const instructions = this.app.get(InstructionsService, { strict: false });
    const olderPayments = this.app.get(OlderPaymentsService, { strict: false });
    const rounds = this.app.get(RegisterRoundService, { strict: false });
    const applications = this.app.get(ApplicationRecordService, { strict: false });
    const proceedings = this.app.get(ProceedingRecordService, { strict: false });
    const reconciliation = this.app.get(ReconciliationService, { strict: false });
    return Worker.create({
      connection: this.env.nativeConnection,
      namespace: this.namespace,
      taskQueue: CASES_QUEUE,
      workflowBundle: await workflowBundle(),
      activities: {
        recordCase: records.record.bind(records),
        issueInvoice: book.issueInvoice.bind(book),
        collect: collector.collect.bind(collector),
        followInstruction: instructions.follow.bind(instructions),
        recordPayment: olderPayments.record.bind(olderPayments),
        watchRegister: rounds.round.bind(rounds),
        recordApplication: applications.record.bind(applications),
        recordProceeding: proceedings.record.bind(proceedings),
        reconcile: (asked: RunAsked) => reconciliation.run(asked).then(({ found }) => ({ found })),
      },
      dataConverter: { payloadCodecs: [codecOf(testConfig({ DATABASE_URL: 'postgres://unused' }))] },
      ...options,
    });
  }

  journey(): Journey {
    return new Journey(this.app, this.world);
  }

  /** The history of a case's workflow as the server has it. */
  historyOf({ number, cycle }: Journey): Promise<History> {
    return this.client.workflow.getHandle(caseWorkflowId(number, cycle)).fetchHistory();
  }

  get client(): Client {
    return this.app.get(Client, { strict: false });
  }

  lookAgain({ number, cycle }: Journey): Promise<void> {
    return this.client.workflow.getHandle(caseWorkflowId(number, cycle)).signal(lookAgain);
  }

  /** Lets time pass to that moment of a London day; everything due until then happens. */
  async moveTo(day: string, time = '12:00'): Promise<void> {
    const ahead = millis(londonInstant(day as LocalDay, time)) - millis(await this.clock.now());
    if (ahead <= 0) throw new Error(`the test's clock is past ${day} ${time} already`);
    await this.env.sleep(ahead);
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.app.close();
    await giveBack(this.env, this.namespace);
    await this.drop();
  }
}
