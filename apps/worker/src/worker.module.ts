import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '#platform/config/config';
import { PlatformModule } from '#platform/platform.module';
import { ApplicationRecordModule } from '#services/assessors/applications/application-record.module';
import { RegisterWatchModule } from '#services/assessors/watch/register-watch.module';
import { RecordModule } from '#services/cases/record.module';
import { CollectionModule } from '#services/collection/collection.module';
import { EInvoicesModule } from '#services/e-invoices/e-invoices.module';
import { HealthModule } from '#services/health/health.module';
import { InvoicesModule } from '#services/invoices/invoices.module';
import { ProceedingRecordModule } from '#services/proceedings/proceeding-record.module';
import { MailModule } from '#services/mail/mail.module';
import { ReconciliationModule } from '#services/reconciliation/reconciliation.module';
import { Activities } from './activities/activities.js';
import { ApplicationActivitiesHost } from './activities/application.activities.js';
import { CaseActivitiesHost } from './activities/case.activities.js';
import { EInvoiceActivitiesHost } from './activities/e-invoice.activities.js';
import { InvoiceActivitiesHost } from './activities/invoice.activities.js';
import { PostActivitiesHost } from './activities/post.activities.js';
import { ProceedingActivitiesHost } from './activities/proceeding.activities.js';
import { CaseWorker } from './case-worker.js';
import { HealthController } from './health/health.controller.js';

@Module({})
export class WorkerModule {
  static of(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.of(config),
        RecordModule,
        ApplicationRecordModule,
        ProceedingRecordModule,
        RegisterWatchModule,
        InvoicesModule,
        EInvoicesModule,
        CollectionModule,
        MailModule,
        ReconciliationModule,
        HealthModule,
      ],
      controllers: [HealthController],
      providers: [
        CaseWorker,
        Activities,
        CaseActivitiesHost,
        InvoiceActivitiesHost,
        EInvoiceActivitiesHost,
        ApplicationActivitiesHost,
        ProceedingActivitiesHost,
        PostActivitiesHost,
      ],
    };
  }
}
