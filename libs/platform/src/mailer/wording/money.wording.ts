import { aboutCase, fact, factIf, facts, openCase, type Wordings } from './wording.js';

export const moneyWording: Wordings<'credit-note-issued' | 'debit-note-issued'> = {
  'credit-note-issued': {
    subject: '{{ caseNo }}: credit note {{ creditNoteNo }} for {{ gross }}',
    lead: 'Credit note {{ creditNoteNo }} for {{ gross }} against invoice {{ corrects }} is attached. It lowers what is to be paid on that invoice; you need do nothing.',
    body: facts(
      ...aboutCase,
      fact('Credit note', '{{ creditNoteNo }}'),
      fact('Credits invoice', '{{ corrects }}'),
      fact('Amount, with VAT', '{{ gross }}'),
      fact('Reason', '{{ reason | lines }}'),
    ),
    action: openCase,
  },
  'debit-note-issued': {
    subject: '{{ caseNo }}: debit note {{ debitNoteNo }}, {{ gross }} due {{ dueOn }}',
    lead: 'Debit note {{ debitNoteNo }} is attached. It adds to invoice {{ corrects }}. Please pay {{ gross }} by {{ dueOn }} and quote the number of the note.',
    body: facts(
      ...aboutCase,
      fact('Debit note', '{{ debitNoteNo }}'),
      fact('Adds to invoice', '{{ corrects }}'),
      fact('Amount due, with VAT', '{{ gross }}'),
      fact('Due', '{{ dueOn }}'),
      factIf('terms', 'Terms'),
      fact('Reason', '{{ reason | lines }}'),
    ),
    action: openCase,
  },
};
