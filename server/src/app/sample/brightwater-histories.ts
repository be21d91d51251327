/**
 * How the holders of each profile came there: earlier jobs with the months spent in them, oldest first, and where it
 * matters the day the present job began. Holders beyond a list were hired into their job. Together with the dated
 * histories of the cast these give the observed moves of the sample company exactly, all within the last five years.
 */
export const brightwaterHistories: Readonly<Record<string, readonly string[]>> = {
  ...engineering(),
  ...product(),
  ...marketing(),
  ...customerSuccess(),
};

function engineering(): Record<string, readonly string[]> {
  const junior = [11, 12, 12, 13, 15, 15, 16, 17, 17, 18, 18, 19, 20, 22, 22, 22, 23, 24, 24, 25, 26, 28];
  return {
    'engineering/software-engineer': junior.map((months) => `junior-developer ${months}`),
    'engineering/senior-engineer': [
      'junior-developer 13, software-engineer 16',
      'software-engineer 27',
      'junior-developer 14, software-engineer 20',
      'software-engineer 20',
      'junior-developer 15, software-engineer 22',
      'software-engineer 34',
      'junior-developer 15, software-engineer 24',
      'software-engineer 38',
      'software-engineer 25',
      'junior-developer 19, software-engineer 30',
      'junior-developer 22, software-engineer 30',
      'product/product-manager 16',
    ],
    'engineering/staff-engineer': [
      'software-engineer 20, senior-engineer 26',
      'team-lead 30, engineering-manager 31',
      'software-engineer 30, senior-engineer 26',
      'senior-engineer 26',
      'senior-engineer 40',
      'senior-engineer 40',
    ],
    'engineering/principal-engineer': ['senior-engineer 40, staff-engineer 30', 'staff-engineer 33'],
    'engineering/team-lead': [
      'software-engineer 24',
      'senior-engineer 14',
      'software-engineer 24',
      'software-engineer 18, senior-engineer 20',
      'software-engineer 36',
      'senior-engineer 14',
      'junior-developer 16, software-engineer 36',
      'senior-engineer 28',
      'senior-engineer 28',
    ],
    'engineering/engineering-manager': [
      'software-engineer 24, team-lead 26',
      'software-engineer 36, team-lead 22',
      'team-lead 34',
      'staff-engineer 30',
    ],
    'engineering/director-of-engineering': ['engineering-manager 38'],
  };
}

function product(): Record<string, readonly string[]> {
  return {
    'product/associate-product-manager': [
      'engineering/junior-developer 18, engineering/software-engineer 31 @2026-02-02',
      'customer-success/customer-support-rep 14, customer-success/success-analyst 20',
      'customer-success/customer-success-specialist 22',
      'marketing/coordinator 16, marketing/specialist 25',
    ],
    'product/product-manager': [
      'engineering/software-engineer 26, associate-product-manager 12 @2026-07-01',
      'associate-product-manager 22',
      'engineering/senior-engineer 30',
      'engineering/senior-engineer 26',
      'customer-success/customer-success-manager 24',
    ],
    'product/senior-product-manager': [
      'associate-product-manager 12, product-manager 25',
      'associate-product-manager 22, product-manager 22',
      'product-manager 30',
    ],
    'product/group-product-manager': ['product-manager 36'],
  };
}

function marketing(): Record<string, readonly string[]> {
  return {
    'marketing/specialist': [
      ...[10, 12, 13, 14, 17, 19, 22, 22, 23, 25, 26].map((months) => `coordinator ${months}`),
      ...[14, 14, 14, 26, 26].map((months) => `customer-success/customer-success-specialist ${months}`),
      'customer-success/customer-support-rep 15, customer-success/customer-success-specialist 26',
      'product/associate-product-manager 18',
      'manager 20',
    ],
    'marketing/senior-specialist': [
      'coordinator 14, specialist 22',
      'specialist 31',
      'coordinator 15, specialist 25',
      'specialist 20',
      'coordinator 20, specialist 28',
      'specialist 22',
      'specialist 34',
      'specialist 37',
    ],
    'marketing/principal': ['specialist 34, senior-specialist 24', 'senior-specialist 30'],
    'marketing/manager': [
      'coordinator 24',
      'coordinator 34',
      'coordinator 18, specialist 20',
      'coordinator 24',
      'coordinator 34',
      'specialist 30',
    ],
    'marketing/senior-manager': ['coordinator 29, manager 26', 'manager 30', 'manager 36'],
    'marketing/director': ['manager 28, senior-manager 26'],
    'marketing/cmo': ['senior-manager 40, director 28'],
  };
}

function customerSuccess(): Record<string, readonly string[]> {
  const toSpecialist = [8, 9, 11, 12, 12, 14, 17, 18, 20, 20, 21, 22, 24, 26];
  const toAnalyst = [12, 14, 19, 24, 24, 27];
  return {
    'customer-success/customer-success-specialist': toSpecialist.map((months) => `customer-support-rep ${months}`),
    'customer-success/senior-success-manager': [
      'customer-support-rep 12, customer-success-specialist 16',
      'customer-success-specialist 20',
      'customer-support-rep 13, customer-success-specialist 18',
      'customer-success-specialist 28',
      'customer-support-rep 14, customer-success-specialist 22',
      'customer-success-specialist 30',
      'customer-support-rep 18, customer-success-specialist 24',
      'customer-success-specialist 33',
      'customer-support-rep 20, customer-success-specialist 26',
      'customer-success-specialist 36',
    ],
    'customer-success/enterprise-success-manager': [
      'customer-success-specialist 20, senior-success-manager 28',
      'senior-success-manager 28',
      'customer-success-specialist 30, senior-success-manager 33',
      'senior-success-manager 40',
      'senior-success-manager 40',
    ],
    'customer-success/success-analyst': [
      ...toAnalyst.map((months) => `customer-support-rep ${months}`),
      'customer-support-rep 10, customer-success-specialist 10',
      'customer-success-specialist 10',
      'customer-success-specialist 15',
      'customer-support-rep 16, customer-success-specialist 20',
      'customer-success-specialist 20',
      'product/associate-product-manager 15',
    ],
    'customer-success/customer-success-manager': [
      'customer-support-rep 16, success-analyst 18',
      'success-analyst 18',
      'customer-support-rep 21, success-analyst 28',
      'success-analyst 18',
      'success-analyst 28',
    ],
    'customer-success/director-of-customer-success': ['success-analyst 28, customer-success-manager 27'],
  };
}
