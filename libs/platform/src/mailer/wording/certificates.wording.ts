import { aboutCase, fact, factIf, facts, type Wordings } from './wording.js';

const openCertificate = { label: 'Open the certificate', url: '{{ certificateUrl }}' } as const;
const aboutCertificate = [...aboutCase, fact('Certificate', '{{ certificateNo }}')] as const;

export const certificatesWording: Wordings<
  'certificate-notice' | 'certificate-renewal' | 'certificate-revocation-proposed'
> = {
  'certificate-notice': {
    subject: '{{ caseNo }}: notice about certificate {{ certificateNo }}, {{ programme }}',
    lead: 'Certificate {{ certificateNo }} of {{ programme }} {{ what }}.',
    body: facts(...aboutCertificate, factIf('reason', 'Grounds')),
    action: openCertificate,
  },
  'certificate-renewal': {
    subject: '{{ caseNo }}: certificate {{ certificateNo }} is valid until {{ expiresOn }}',
    lead: 'Certificate {{ certificateNo }} of {{ programme }} is valid until {{ expiresOn }}. If the accreditation is to continue, please apply for its renewal before then.',
    body: `${facts(...aboutCertificate, fact('Valid until', '{{ expiresOn }}'))}
      <p>You open the next cycle on the page of your case, once the present one is over. The fee and the standards in force at that time apply to it.</p>`,
    action: { label: 'Open the case', url: '{{ caseUrl }}' },
  },
  'certificate-revocation-proposed': {
    subject: '{{ caseNo }}: certificate {{ certificateNo }} to be revoked? Please decide',
    lead: 'It is proposed to revoke certificate {{ certificateNo }} of {{ programme }}. Somebody other than the person who proposed it decides; please look at the grounds and record the decision.',
    body: facts(...aboutCertificate, fact('Grounds', '{{ reason | lines }}')),
    action: openCertificate,
  },
};
