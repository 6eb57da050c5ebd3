// Who keeps the register of assessors, what holds for them, and the Board; a part of the table in permissions.ts.
export type PeopleOperation =
  'readAssessorFile' | 'keepAssessors' | 'keepAssessorPolicy' | 'readBoard' | 'keepBoard' | 'recordDecision';

const STAFF = ['office', 'manager'] as const;

export const PEOPLE_PERMISSIONS = {
  readAssessorFile: [...STAFF, 'board', 'admin'],
  keepAssessors: STAFF,
  keepAssessorPolicy: ['manager'],
  readBoard: [...STAFF, 'board', 'admin'],
  keepBoard: [...STAFF, 'admin'],
  recordDecision: [...STAFF, 'board'],
} as const;
