/**
 * How an actor stands to a person. `manager` holds a current reporting line, `lineAbove` is a manager of a manager at any
 * height, `peoplePartner` has the person in scope. All false: a stranger, or a person who does not exist.
 */
export interface Relation {
  readonly self: boolean;
  readonly manager: boolean;
  readonly lineAbove: boolean;
  readonly peoplePartner: boolean;
}

/** The relation of a stranger. */
export const noRelation: Relation = { self: false, manager: false, lineAbove: false, peoplePartner: false };
