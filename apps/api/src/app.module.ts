import { Module, StandardSchemaSerializerInterceptor, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import type { Config } from '#platform/config/config';
import { PlatformModule } from '#platform/platform.module';
import { AccountsModule } from '#services/accounts/accounts.module';
import { AssessorsModule } from '#services/assessors/assessors.module';
import { BankModule } from '#services/bank/bank.module';
import { CasesModule } from '#services/cases/cases.module';
import { RecordedModule } from '#services/cases/recorded.module';
import { CertificatesModule } from '#services/certificates/certificates.module';
import { EInvoicesModule } from '#services/e-invoices/e-invoices.module';
import { CollectionModule } from '#services/collection/collection.module';
import { ExpensesModule } from '#services/expenses/expenses.module';
import { FiltersModule } from '#services/filters/filters.module';
import { HolidaysModule } from '#services/calendar/holidays.module';
import { HealthModule } from '#services/health/health.module';
import { ClaimsModule } from '#services/claims/claims.module';
import { BillingModule } from '#services/billing/billing.module';
import { BooksModule } from '#services/books/books.module';
import { InterviewsModule } from '#services/interviews/interviews.module';
import { InvoicesModule } from '#services/invoices/invoices.module';
import { LatePaymentModule } from '#services/late-payment/late-payment.module';
import { MailModule } from '#services/mail/mail.module';
import { OrganisationsModule } from '#services/organisations/organisations.module';
import { PapersModule } from '#services/papers/papers.module';
import { ReconciliationModule } from '#services/reconciliation/reconciliation.module';
import { ReportsModule } from '#services/reports/reports.module';
import { ReceivablesModule } from '#services/receivables/receivables.module';
import { RequestsModule } from '#services/requests/requests.module';
import { SandboxModule } from '#services/sandbox/sandbox.module';
import { SearchModule } from '#services/search/search.module';
import { ScoringModule } from '#services/scoring/scoring.module';
import { InvitationsModule } from '#services/standards/invitations/invitations.module';
import { StandardsModule } from '#services/standards/standards.module';
import { VisitsModule } from '#services/visits/visits.module';
import { UsersController } from './accounts/users.controller.js';
import { PEOPLE_CONTROLLERS, PEOPLE_MODULES } from './assessors/people.js';
import { AssignmentController } from './assessors/assignment.controller.js';
import { AFTER_THE_REPORT_CONTROLLERS, AFTER_THE_REPORT_MODULES } from './proceedings/after-the-report.js';
import { SITUATION_CONTROLLERS } from './cases/situation-controllers.js';
import { BANK_CONTROLLERS } from './bank/bank.controllers.js';
import { CasesController } from './cases/cases.controller.js';
import { IntakeController } from './cases/intake.controller.js';
import { WorklistsController } from './cases/worklists.controller.js';
import { BOOKS_CONTROLLERS } from './books/books.controllers.js';
import { CLAIMS_CONTROLLERS } from './claims/claims.controllers.js';
import { CertificatesController } from './certificates/certificates.controller.js';
import { EInvoicesController } from './e-invoices/e-invoices.controller.js';
import { ExpensesController } from './expenses/expenses.controller.js';
import { FiltersController } from './filters/filters.controller.js';
import { HolidaysController } from './calendar/holidays.controller.js';
import { HealthController } from './health/health.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { HeardInterceptor } from './http/heard.interceptor.js';
import { OnceInterceptor } from './http/once.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SameOriginGuard } from './http/same-origin.guard.js';
import { validationPipe } from './http/validation.js';
import { VersionInterceptor } from './http/version.interceptor.js';
import { FeesController } from './billing/fees.controller.js';
import { PoliciesController } from './billing/policies.controller.js';
import { PlacesController } from './billing/places.controller.js';
import { PurchaseOrdersController } from './billing/purchase-orders.controller.js';
import { INTERVIEWS_CONTROLLERS } from './interviews/interviews.controllers.js';
import { DraftsController } from './invoices/drafts.controller.js';
import { IN_HOUSE_CONTROLLERS, IN_HOUSE_MODULES } from './improvements/in-house.js';
import { InvoicesController } from './invoices/invoices.controller.js';
import { NotesController } from './invoices/notes.controller.js';
import { MailsController } from './mail/mails.controller.js';
import { MergesController } from './organisations/merges.controller.js';
import { ContactsController } from './organisations/contacts.controller.js';
import { BillingProfileController } from './organisations/billing-profile.controller.js';
import { RegisterChangesController } from './organisations/register-changes.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { DocumentsController } from './papers/documents.controller.js';
import { RECEIVABLES_CONTROLLERS } from './receivables/receivables.controllers.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { SandboxController } from './sandbox/sandbox.controller.js';
import { ComparisonController } from './scoring/comparison.controller.js';
import { ModerationController } from './scoring/moderation.controller.js';
import { ScoresController } from './scoring/scores.controller.js';
import { ScoringController } from './scoring/scoring.controller.js';
import { SearchController } from './search/search.controller.js';
import { ExpressSessions } from './session/express-session.js';
import { SessionController } from './session/session.controller.js';
import { SessionViews } from './session/session.view.js';
import { SignInThrottle } from './session/sign-in-throttle.js';
import { STANDARDS_CONTROLLERS } from './standards/standards-controllers.js';
import { AgreementController } from './visits/agreement.controller.js';
import { CalendarController } from './visits/calendar.controller.js';
import { VisitLogController } from './visits/visit-log.controller.js';
import { VisitsController } from './visits/visits.controller.js';

const SERVICES = [
  ...[AccountsModule, AssessorsModule, CasesModule, CertificatesModule, ExpensesModule, InvoicesModule, MailModule],
  ...[
    OrganisationsModule,
    PapersModule,
    ReportsModule,
    RequestsModule,
    SandboxModule,
    ScoringModule,
    StandardsModule,
    InvitationsModule,
  ],
  ...[VisitsModule, EInvoicesModule, HealthModule, ReceivablesModule, CollectionModule, FiltersModule, BillingModule],
  ...[BooksModule, ClaimsModule, SearchModule, HolidaysModule, ReconciliationModule],
  ...PEOPLE_MODULES,
  ...AFTER_THE_REPORT_MODULES,
  ...IN_HOUSE_MODULES,
  BankModule,
  LatePaymentModule,
  InterviewsModule,
];

const CONTROLLERS = [
  ...SITUATION_CONTROLLERS,
  ...[WorklistsController, FiltersController, SearchController, HolidaysController, ReconciliationController],
  ...[HealthController, SessionController, CasesController, IntakeController, AssignmentController, VisitsController],
  ...[ScoresController, ScoringController, ReportsController, CertificatesController, ExpensesController],
  ...[InvoicesController, NotesController, EInvoicesController],
  ...[DraftsController, FeesController, PoliciesController],
  ...[MailsController, DocumentsController, OrganisationsController],
  ...[...STANDARDS_CONTROLLERS, UsersController, SandboxController, CalendarController],
  ...[
    AgreementController,
    BillingProfileController,
    ContactsController,
    MergesController,
    RegisterChangesController,
    PurchaseOrdersController,
    PlacesController,
  ],
  ...CLAIMS_CONTROLLERS,
  ...RECEIVABLES_CONTROLLERS,
  ...BOOKS_CONTROLLERS,
  ...PEOPLE_CONTROLLERS,
  ...IN_HOUSE_CONTROLLERS,
  ...BANK_CONTROLLERS,
  ...INTERVIEWS_CONTROLLERS,
  ...[VisitLogController, ComparisonController, ModerationController],
  ...AFTER_THE_REPORT_CONTROLLERS,
];

/** Order matters: guards run as listed; of the interceptors the first is outermost. */
const AROUND_EACH_REQUEST = [
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_GUARD, useClass: SameOriginGuard },
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_INTERCEPTOR, useClass: VersionInterceptor },
  { provide: APP_INTERCEPTOR, useClass: OnceInterceptor },
  { provide: APP_INTERCEPTOR, useClass: HeardInterceptor },
  { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
  { provide: APP_PIPE, useFactory: validationPipe },
];

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.of(config), RecordedModule, ...SERVICES],
      controllers: CONTROLLERS,
      providers: [...AROUND_EACH_REQUEST, ExpressSessions, SessionViews, SignInThrottle],
    };
  }
}
