import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { watchArrivals } from './shell/arrival.js';
import { Frame } from './shell/frame.js';
import { Nothing, Trouble, Waiting } from './shell/states.js';

const root = createRootRoute({ component: Frame, notFoundComponent: () => <Nothing>There is no such page.</Nothing> });

/** A page whose code comes when somebody goes there. */
const page = <P extends string, M extends Record<K, () => React.ReactNode>, K extends string & keyof M>(
  path: P,
  code: () => Promise<M>,
  name: K,
) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(code, name) });

const routes = root.addChildren([
  page('/', () => import('./home/home.js'), 'Home'),
  page('/bank', () => import('./bank/bank-page.js'), 'BankPage'),
  page('/cases', () => import('./cases/case-list.js'), 'CaseList'),
  page('/cases/$number/$cycle', () => import('./cases/case-page.js'), 'CasePage'),
  page('/cases/$number/$cycle/visit-plan', () => import('./interviews/plan-page.js'), 'PlanPage'),
  page('/calendar', () => import('./visits/calendar-page.js'), 'CalendarPage'),
  page('/enquiries', () => import('./enquiries/enquiry-list.js'), 'EnquiryList'),
  page('/enquiries/$id', () => import('./enquiries/enquiry-page.js'), 'EnquiryPage'),
  page('/assessors', () => import('./assessors/assessor-list.js'), 'AssessorList'),
  page('/assessors/$id', () => import('./assessors/assessor-page.js'), 'AssessorPage'),
  page('/assessor-applications/$id', () => import('./assessors/application-page.js'), 'ApplicationPage'),
  page('/moderation', () => import('./moderation/moderation-page.js'), 'ModerationPage'),
  page('/board', () => import('./board/board-page.js'), 'BoardPage'),
  page('/board/decisions/$id', () => import('./board/board-page.js'), 'DecisionPage'),
  page('/appeals', () => import('./appeals/appeal-list.js'), 'AppealList'),
  page('/appeals/$id', () => import('./appeals/appeal-page.js'), 'AppealPage'),
  page('/complaints', () => import('./complaints/complaint-list.js'), 'ComplaintList'),
  page('/complaints/$id', () => import('./complaints/complaint-page.js'), 'ComplaintPage'),
  page('/certificates', () => import('./certificates/certificate-list.js'), 'CertificateList'),
  page('/certificates/$id', () => import('./certificates/certificate-page.js'), 'CertificatePage'),
  page('/mark-misuse', () => import('./misuse/misuse-list.js'), 'MisuseList'),
  page('/mark-misuse/$id', () => import('./misuse/misuse-page.js'), 'MisusePage'),
  page('/standards', () => import('./standards/standards-page.js'), 'StandardsPage'),
  page('/standards/$id', () => import('./standards/version-page.js'), 'VersionPage'),
  page('/standards/drafts/$id', () => import('./standards/draft-page.js'), 'DraftPage'),
  page('/organisations', () => import('./organisations/organisation-list.js'), 'OrganisationList'),
  page('/organisations/$id', () => import('./organisations/organisation-page.js'), 'OrganisationPage'),
  page('/mails', () => import('./mail/mail-list.js'), 'MailList'),
  page('/mails/$id', () => import('./mail/mail-page.js'), 'MailPage'),
  page('/invoices', () => import('./invoices/invoice-list.js'), 'InvoiceList'),
  page('/invoices/$id', () => import('./invoices/invoice-page.js'), 'InvoicePage'),
  page('/debtors', () => import('./receivables/debtor-list.js'), 'DebtorList'),
  page('/debtors/$id', () => import('./receivables/account-page.js'), 'AccountPage'),
  page('/debtors/$id/statement', () => import('./receivables/statement-page.js'), 'StatementPage'),
  page('/billing', () => import('./billing/billing-page.js'), 'BillingPage'),
  page('/reports', () => import('./books/reports-page.js'), 'ReportsPage'),
  page('/vat', () => import('./books/vat-page.js'), 'VatPage'),
  page('/vat/changes/$from', () => import('./books/vat-change-page.js'), 'VatChangePage'),
  page('/claims', () => import('./claims/claim-list.js'), 'ClaimList'),
  page('/claims/$id', () => import('./claims/claim-page.js'), 'ClaimPage'),
  page('/bank-holidays', () => import('./calendar/holidays-page.js'), 'HolidaysPage'),
  page('/evidence-retention', () => import('./evidence/retention-page.js'), 'RetentionPage'),
  page('/reconciliation', () => import('./reconciliation/reconciliation-page.js'), 'ReconciliationPage'),
  page('/users', () => import('./accounts/user-list.js'), 'UserList'),
]);

export const router = createRouter({
  routeTree: routes,
  defaultPreload: 'intent',
  defaultPendingComponent: () => <Waiting />,
  defaultErrorComponent: ({ error }) => <Trouble error={error} />,
  scrollRestoration: true,
});
watchArrivals(router);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
