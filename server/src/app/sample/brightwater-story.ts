import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';

/** Something a person kept about their work; attached ones support the levels of a day. */
export interface SampleEvidence {
  readonly person: string;
  readonly kind: 'note' | 'link' | 'feedback';
  readonly title: string;
  readonly body: string;
  readonly competencies: readonly string[];
  readonly occurredOn: CalendarDate;
  readonly sharedWithManager: boolean;
  /** The day of the agreed levels it is attached to; null: private. */
  readonly attachedTo: CalendarDate | null;
}

/** What Amara kept since the summer. */
export const brightwaterEvidence: readonly SampleEvidence[] = [
  evidence(['Checkout redesign', 'delivery', '2026-08-28'], {
    body: 'Four releases instead of one. The third showed that the address step could go, so the fourth was a day of work.',
  }),
  evidence(['Latency work with Payments', 'technical-skills', '2026-07-17'], {
    body: 'Measured where the waiting comes from, moved the card check off the page, and wrote down how to measure it again.',
  }),
  evidence(['Test-writing workflow', 'ai-and-tools', '2026-06-11'], {
    body: 'How I write tests with an assistant in three rounds, what I check by hand, and two cases in which it was wrong.',
    sharedWithManager: true,
  }),
  evidence(['Two notes from the pricing squad', 'collaboration', '2026-08-25'], {
    kind: 'feedback',
    body: '19 August: "Amara asked what we needed before she showed her plan." 25 August: "The notes from the joint session saved us a week."',
  }),
  evidence(["Elena's first release", 'coaching-others', '2026-09-02'], {
    body: 'Sat beside Elena for the plan and the checks. She pressed the button and answered the questions herself.',
  }),
  evidence(['Idea for the retry page', 'collaboration', '2026-11-13'], {
    body: 'Pricing liked the idea of one retry page for all of us. Ask Payments next week.',
    attachedTo: null,
  }),
];

/** An access role that somebody holds; the scope names departments, or everyone. */
export interface SampleAccess {
  readonly person: string;
  readonly role: 'admin' | 'people_partner' | 'framework_owner' | 'executive';
  readonly scope: 'everyone' | readonly string[];
}

/** Who may do more than look after their own growth and that of their reports. */
export const brightwaterAccess: readonly SampleAccess[] = [
  { person: 'ingrid-solberg', role: 'people_partner', scope: 'everyone' },
  { person: 'elif-aydin', role: 'people_partner', scope: ['department-marketing', 'department-sales'] },
  { person: 'ingrid-solberg', role: 'framework_owner', scope: 'everyone' },
  { person: 'kofi-mensah', role: 'framework_owner', scope: 'everyone' },
  { person: 'priya-raman', role: 'executive', scope: 'everyone' },
  { person: 'yuki-tanaka', role: 'executive', scope: 'everyone' },
  { person: 'dan-whitfield', role: 'admin', scope: 'everyone' },
  { person: 'rosa-lind', role: 'admin', scope: 'everyone' },
];

function evidence([title, competency, occurredOn]: readonly [string, string, CalendarDate], more: Partial<SampleEvidence>): SampleEvidence {
  return {
    person: 'amara-okafor',
    kind: 'note',
    title,
    body: '',
    competencies: [competency],
    occurredOn,
    sharedWithManager: false,
    attachedTo: '2026-09-12',
    ...more,
  };
}

/** The people through whose eyes a visitor may look first, with what there is to see. */
export const brightwaterGuides: readonly (readonly [person: string, note: string])[] = [
  ['amara-okafor', 'Where can I go from here? Her career map, her levels and a self-assessment to begin.'],
  ['tomas-rivera', 'Her manager: seven people, their levels, plans and assessments.'],
  ['ingrid-solberg', 'People partner for everyone: frameworks, people and the programme.'],
  ['kofi-mensah', 'Framework owner: the draft of Engineering version 4.'],
  ['sam-whitlock', 'In customer support, curious about data.'],
  ['priya-raman', 'COO: figures of the whole company, and no names.'],
  ['dan-whitfield', 'Administrator: accounts, settings and imports, and no career data.'],
];
