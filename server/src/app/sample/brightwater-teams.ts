/** How many people sit where: a profile as `family/profile`, or a title where no framework exists yet. */
export type Seats = readonly (readonly [seat: string, people: number])[];

/** A team with its seats; the first seat is its lead. */
export interface TeamPlan {
  readonly key: string;
  readonly name: string;
  readonly department: string;
  /** The team whose lead this team's lead reports to, or the office of the leadership. */
  readonly under: string | null;
  /** Everyone in the first seat reports upwards; otherwise the first of them leads the others. */
  readonly together?: boolean;
  readonly seats: Seats;
}

/** Departments in reading order: key and name. */
export const brightwaterDepartments: readonly (readonly [string, string])[] = [
  ['engineering', 'Engineering'],
  ['marketing', 'Marketing'],
  ['customer-success', 'Customer Success'],
  ['product-and-design', 'Product and design'],
  ['sales', 'Sales'],
  ['operations', 'Operations'],
  ['finance-and-people', 'Finance and people'],
  ['leadership', 'Leadership'],
];

// name | whom the lead reports to | seats, the lead's first; "together" where several lead
const engineering = `
Engineering office | vp-engineering | director-of-engineering 1
Checkout | engineering-office | engineering-manager 1, junior-developer 2, software-engineer 3, senior-engineer 2
Payments | engineering-office | engineering-manager 1, team-lead 1, junior-developer 1, software-engineer 3, senior-engineer 2, staff-engineer 1
Platform | engineering-office | engineering-manager 1, junior-developer 1, software-engineer 4, senior-engineer 2, staff-engineer 2, principal-engineer 1
Data | engineering-office | engineering-manager 1, junior-developer 1, software-engineer 3, senior-engineer 2, staff-engineer 1, principal-engineer 1
Search | data | team-lead 1, junior-developer 1, software-engineer 3, senior-engineer 3
Pricing | payments | team-lead 1, junior-developer 1, software-engineer 3, senior-engineer 2
Mobile | data | team-lead 1, junior-developer 2, software-engineer 3, senior-engineer 2, staff-engineer 1
Identity | platform | team-lead 1, junior-developer 1, software-engineer 3, senior-engineer 2, staff-engineer 1
Integrations | payments | team-lead 1, junior-developer 1, software-engineer 3, senior-engineer 3
Quality | data | team-lead 1, junior-developer 1, software-engineer 4, senior-engineer 1
Infrastructure | platform | team-lead 1, junior-developer 1, software-engineer 3, senior-engineer 2, staff-engineer 1
Tools | platform | team-lead 1, junior-developer 2, software-engineer 3, senior-engineer 1`;

const marketing = `
Marketing office | ceo | cmo 1
Brand and creative | marketing-office | director 1, senior-manager 1, manager 2, principal 1, senior-specialist 3, specialist 5, coordinator 3
Growth marketing | marketing-office | director 1, senior-manager 1, manager 2, principal 1, senior-specialist 3, specialist 6, coordinator 3
Product marketing | brand-and-creative | senior-manager 1, manager 1, senior-specialist 3, specialist 5, coordinator 2
Events | brand-and-creative | senior-manager 1, manager 1, senior-specialist 1, specialist 3, coordinator 3
Content | product-marketing | manager 1, senior-specialist 1, specialist 2, coordinator 2
Nordics | growth-marketing | manager 1, senior-specialist 1, specialist 1, coordinator 1`;

const customerSuccess = `
Key accounts | coo | director-of-customer-success 1, enterprise-success-manager 4, senior-success-manager 4, success-analyst 1
Programmes | coo | director-of-customer-success 1, success-analyst 4, customer-success-specialist 5
Support 1 | programmes | customer-success-manager 1, customer-support-rep 12, success-analyst 1
Support 2 | programmes | customer-success-manager 1, customer-support-rep 11, success-analyst 1
Support 3 | programmes | customer-success-manager 1, customer-support-rep 11, success-analyst 1
Support 4 | programmes | customer-success-manager 1, customer-support-rep 11, customer-success-specialist 1
Support 5 | programmes | customer-success-manager 1, customer-support-rep 10, customer-success-specialist 1
Onboarding | programmes | customer-success-manager 1, customer-support-rep 5, customer-success-specialist 8, senior-success-manager 1
Renewals | key-accounts | customer-success-manager 1, customer-success-specialist 8, senior-success-manager 3
Growing accounts | key-accounts | enterprise-success-manager 1, senior-success-manager 6, customer-success-specialist 5
Partner accounts | key-accounts | enterprise-success-manager 1, senior-success-manager 4, customer-success-specialist 5
Customer data | programmes | customer-success-manager 1, success-analyst 6, customer-success-specialist 3`;

const product = `
Product | coo together | group-product-manager 2, senior-product-manager 4, product-manager 9, associate-product-manager 5`;

const titlesOnly: Readonly<Record<string, string>> = {
  'product-and-design': `
Design | coo | Head of Design 1, Design Team Lead 2, Senior Designer 5, Designer 7, Junior Designer 3`,
  sales: `
Sales UK and Ireland | vp-sales | Sales Team Lead 1, Senior Account Executive 3, Account Executive 8, Sales Development Rep 2
Sales DACH | vp-sales | Sales Team Lead 1, Senior Account Executive 3, Account Executive 7, Sales Development Rep 2
Sales France | vp-sales | Sales Team Lead 1, Senior Account Executive 3, Account Executive 6, Sales Development Rep 2
Sales Nordics | vp-sales | Sales Team Lead 1, Senior Account Executive 3, Account Executive 6, Sales Development Rep 2
Sales Benelux | vp-sales | Sales Team Lead 1, Senior Account Executive 3, Account Executive 5, Sales Development Rep 2
Sales Iberia | vp-sales | Sales Team Lead 1, Senior Account Executive 3, Account Executive 5, Sales Development Rep 2
Sales Italy | vp-sales | Sales Team Lead 1, Senior Account Executive 3, Account Executive 5, Sales Development Rep 2
Inside sales 1 | vp-sales | Sales Team Lead 1, Account Executive 4, Sales Development Rep 5
Inside sales 2 | vp-sales | Sales Team Lead 1, Account Executive 4, Sales Development Rep 5
Partner sales | vp-sales | Sales Team Lead 1, Senior Account Executive 3, Account Executive 6
Large customers | vp-sales | Sales Team Lead 1, Senior Account Executive 8
Sales operations | vp-sales | Sales Team Lead 1, Sales Operations Analyst 8`,
  operations: `
Fulfilment Leeds | coo | Operations Team Lead 1, Senior Operations Specialist 3, Operations Specialist 13
Fulfilment Rotterdam | coo | Operations Team Lead 1, Senior Operations Specialist 2, Operations Specialist 11
Supplier care | coo | Operations Team Lead 1, Senior Operations Specialist 2, Operations Specialist 10
Payment operations | coo | Operations Team Lead 1, Senior Operations Specialist 2, Operations Specialist 9
Facilities | coo | Operations Team Lead 1, Senior Operations Specialist 2, Operations Specialist 7
Risk and fraud | coo | Operations Team Lead 1, Senior Operations Specialist 2, Operations Specialist 7
Planning | coo | Operations Team Lead 1, Senior Operations Specialist 2, Operations Specialist 7
Returns | coo | Operations Team Lead 1, Senior Operations Specialist 2, Operations Specialist 7
IT | coo | Head of IT 1, Systems Administrator 7, Service Desk Analyst 5`,
  'finance-and-people': `
Finance | cfo | Head of Finance 1, Finance Team Lead 3, Accountant 14, Finance Analyst 10
People | chief-people-officer | Head of People Operations 1, People Partner 4, Recruiter 6, People Operations Specialist 7`,
  leadership: `
Leadership | | CEO 1, COO 1, CFO 1, Chief People Officer 1, VP Engineering 1, VP Sales 1`,
};

/** The teams of Brightwater's 640 people. */
export const brightwaterTeams: readonly TeamPlan[] = [
  ...readTeams('engineering', engineering, 'engineering/'),
  ...readTeams('marketing', marketing, 'marketing/'),
  ...readTeams('customer-success', customerSuccess, 'customer-success/'),
  ...readTeams('product-and-design', product, 'product/'),
  ...Object.entries(titlesOnly).flatMap(([department, text]) => readTeams(department, text, '')),
];

function readTeams(department: string, text: string, family: string): readonly TeamPlan[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', under = '', seats = ''] = line.split('|').map((part) => part.trim());
      const plan = seats.split(', ').map((seat) => {
        const at = seat.lastIndexOf(' ');
        return [`${family}${seat.slice(0, at)}`, Number(seat.slice(at))] as const;
      });
      const [above = '', together] = under.split(' ');
      const key = name.toLowerCase().replaceAll(' ', '-');
      return { key, name, department, under: above === '' ? null : above, together: together === 'together', seats: plan };
    });
}
