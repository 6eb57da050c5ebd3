import type { PeopleMails } from '../people.variables.js';
import { fact, facts, type Wordings } from './wording.js';

export const peopleWording: Wordings<keyof PeopleMails> = {
  'assessor-list': {
    subject: 'Accredited assessors as of {{ asOf }}',
    lead: 'Thank you for asking. These are the accredited assessors as of {{ asOf }}.',
    body: `<table>{% for assessor in assessors %}<tr><th>{{ assessor.name }}</th><td>{{ assessor.detail }}</td></tr>{% endfor %}</table>
      <p>All of them are appointed by the Advisory Board. You may ask one of them to help with your in-house review; whoever helps you there can neither assess nor supervise the same case.</p>
      <p>Reply to this mail, and we will put you in touch with the assessor of your choice.</p>`,
    action: null,
  },
  'become-an-assessor': {
    subject: 'How to become an accredited assessor',
    lead: 'Thank you for asking how to become an accredited assessor. Accredited assessors are very experienced, across several kinds of mentoring scheme.',
    body: `<h2>The way there</h2>
      <ul>
        <li>You write to us which schemes you know, in what role, and for how long.</li>
        <li>We look through it and, if it fits, arrange the training with you. All assessors have to pass it.</li>
        <li>The Advisory Board approves each appointment.</li>
        <li>We offer you the appointment, and with your acceptance it begins.</li>
      </ul>
      <p>To apply, reply to this mail with your experience, your employer if you have one, and where you are based.</p>`,
    action: null,
  },
  'assessor-application-received': {
    subject: '{{ applicationNo }}: your application to become an assessor',
    lead: 'Your application to become an accredited assessor has reached us. Its number is {{ applicationNo }}; please quote it whenever you write about it.',
    body: `<p>We will look through it within two weeks, and either accept you for the training or tell you why we cannot.</p>`,
    action: null,
  },
  'assessor-application-accepted': {
    subject: '{{ applicationNo }}: accepted for the assessors’ training',
    lead: 'We are glad to accept you for the training of accredited assessors.{% if trainingOn %} It is on {{ trainingOn }}.{% endif %}',
    body: `{% if trainingOn %}<p>Please confirm the day in reply to this mail.</p>{% else %}<p>Please reply to this mail with days that suit you.</p>{% endif %}
      <p>All assessors have to pass the training before the Advisory Board approves their appointment.</p>`,
    action: null,
  },
  'assessor-training-recorded': {
    subject: '{{ applicationNo }}: your assessors’ training',
    lead: '{% if passed %}You have passed the training of accredited assessors. Your appointment is now put to the Advisory Board.{% else %}You have not passed the training this time; you are welcome to take it again.{% endif %}',
    body: `{% if passed %}<p>We will write to you as soon as the Board has decided.</p>{% else %}<p>Please reply to this mail with days that suit you.</p>{% endif %}`,
    action: null,
  },
  'assessor-appointment-offered': {
    subject: '{{ applicationNo }}: the Board has approved your appointment',
    lead: 'On {{ decidedOn }} the Advisory Board approved your appointment as an accredited assessor.',
    body: `<p>Please reply to this mail to say that you accept the appointment, and from which day you are available.</p>`,
    action: null,
  },
  'assessor-appointed': {
    subject: '{{ applicationNo }}: you are an accredited assessor',
    lead: 'Your appointment as an accredited assessor begins on {{ from }}. Welcome.',
    body: `<p>Organisations may now name you as the assessor of their programme. Each time we ask you first, and check that nothing stands between you and an independent judgement: tell us of every employer, client and seat that could.</p>`,
    action: null,
  },
  'assessor-application-ended': {
    subject: '{{ applicationNo }}: your application has ended',
    lead: 'Your application to become an accredited assessor has ended.',
    body: `<h2>The reason</h2><p>{{ reason | lines }}</p><p>You are welcome to write to us about it, or to apply again once it no longer applies.</p>`,
    action: null,
  },
  'assessor-application-reminder': {
    subject: '{{ applicationNo }}: we are waiting for word from you',
    lead: 'Since {{ since }} your application has been waiting for {{ waitingFor }}.',
    body: `<p>A line in reply to this mail is enough.</p>{% if endsOn %}<p>If we hear nothing, the application ends on {{ endsOn }}.</p>{% endif %}`,
    action: null,
  },
  'assessor-application-waits': {
    subject: '{{ applicationNo }}: waits for {{ waitingFor }}',
    lead: 'The application of {{ applicant }} has been waiting for {{ waitingFor }} since {{ since }}.',
    body: facts(
      fact('Applicant', '{{ applicant }}'),
      fact('Application', '{{ applicationNo }}'),
      fact('Stage', '{{ stage }}'),
    ),
    action: { label: 'Open the application', url: '{{ applicationUrl }}' },
  },
};
