import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { CasePage } from './cases/case-page.js';
import { CaseList } from './cases/case-list.js';
import { InvoiceList } from './invoices/invoice-list.js';
import { InvoicePage } from './invoices/invoice-page.js';
import { MailList } from './mail/mail-list.js';
import { MailPage } from './mail/mail-page.js';
import { OrganisationList } from './organisations/organisation-list.js';
import { OrganisationPage } from './organisations/organisation-page.js';
import { CalendarPage } from './visits/calendar-page.js';
import { Frame } from './shell/frame.js';
import { Nothing } from './shell/states.js';

const root = createRootRoute({ component: Frame, notFoundComponent: () => <Nothing>There is no such page.</Nothing> });
const page = <P extends string>(path: P, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

const routes = root.addChildren([
  page('/', CaseList),
  page('/cases', CaseList),
  page('/cases/$number/$cycle', CasePage),
  page('/calendar', CalendarPage),
  page('/organisations', OrganisationList),
  page('/organisations/$id', OrganisationPage),
  page('/mails', MailList),
  page('/mails/$id', MailPage),
  page('/invoices', InvoiceList),
  page('/invoices/$id', InvoicePage),
]);

export const router = createRouter({ routeTree: routes });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
