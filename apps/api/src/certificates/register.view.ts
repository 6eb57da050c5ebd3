import type { z } from 'zod';
import type { CertificateStep } from '#domain/certificates/certificate-steps';
import type { CertificatePage } from '#services/proceedings/certificates/certificate-reads.service';
import { historyView, reasonOf, redatingsView, type HistoryEntry } from '../proceedings/proceeding.view.js';
import type { CertificatePageView } from './register.schema.js';

const TITLES: Readonly<Record<CertificateStep, string>> = {
  open: 'Entered',
  suspend: 'Suspended',
  reinstate: 'Reinstated',
  proposeRevocation: 'Revocation proposed',
  rejectRevocation: 'Revocation rejected',
  revoke: 'Revoked',
  supersede: 'Superseded',
  remindOfRenewal: 'Reminded of the renewal',
  expire: 'Expired',
};

function told(entry: HistoryEntry) {
  const title = TITLES[entry.type as CertificateStep];
  const by = entry.data['by'];
  return { title, detail: typeof by === 'string' ? `By ${by}.` : reasonOf(entry) };
}

export const certificateView = (page: CertificatePage): z.input<typeof CertificatePageView> => ({
  ...page,
  history: historyView(page.history, told),
  redatings: redatingsView(page.redatings),
  mails: [...page.mails],
  possibilities: page.possibilities.map((each) => ({ ...each })),
});
