import { aboutCase, fact, factIf, facts, type Wordings } from './wording.js';

const openCertificate = { label: 'Open the certificate', url: '{{ certificateUrl }}' } as const;
const aboutCertificate = [...aboutCase, fact('Certificate', '{{ certificateNo }}')] as const;

export const certificatesWording: Wordings<
  'certificate-notice' | 'certificate-renewal' | 'certificate-revocation-proposed'
> = {
  'certificate-notice': {
    subject: '{{ caseNo }}: notice of certificate {{ certificateNo }}, {{ programme }}',
    lead: 'Certificate {{ certificateNo }} of {{ programme }} {{ what }}.',
    body: facts(...aboutCertificate, factIf('reason', 'Grounds')),
    action: openCertificate,
  },
  'certificate-renewal': {
    subject: '{{ caseNo }}: certificate {{ certificateNo }} is valid until {{ expiresOn }}',
    lead: 'Certificate {{ certificateNo }} of {{ programme }} is valid until {{ expiresOn }}. If it is to go on, please apply for its renewal.',
    body: `${facts(...aboutCertificate, fact('Valid until', '{{ expiresOn }}'))}
      <p>The next cycle is opened on the page of your case, once the last one is over. It has the fee and the standards of its own time.</p>`,
    action: { label: 'Open the case', url: '{{ caseUrl }}' },
  },
  'certificate-revocation-proposed': {
    subject: '{{ caseNo }}: certificate {{ certificateNo }} is proposed to be revoked',
    lead: 'It is proposed to revoke certificate {{ certificateNo }} of {{ programme }}. Somebody other than who proposed it decides.',
    body: facts(...aboutCertificate, fact('Grounds', '{{ reason | lines }}')),
    action: openCertificate,
  },
};
