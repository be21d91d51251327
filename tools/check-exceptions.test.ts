import { describe, expect, it } from 'vitest';
import { applyExceptions, checkExceptions } from './check-exceptions.ts';

const known = { rule: 'file-too-long', file: 'domain/src/people/person.ts', reason: 'Split when the import lands.' };
const another = { rule: 'unused-exports', file: 'web/src/*', reason: 'Used by the next screen.' };
const rulesOf = (...lists: Parameters<typeof checkExceptions>): readonly string[] => checkExceptions(...lists).map(({ rule }) => rule);

describe('the list of exceptions', () => {
  it('may shrink', () => {
    expect(rulesOf({ frozen: true, exceptions: [] }, [{ frozen: true, exceptions: [known] }])).toEqual([]);
  });

  it('may not grow once it is frozen', () => {
    const earlier = { frozen: true, exceptions: [known] };
    expect(rulesOf({ frozen: true, exceptions: [known, another] }, [earlier])).toEqual(['exceptions-grew']);
    expect(rulesOf({ frozen: true, exceptions: [known] }, [{ frozen: true, exceptions: [] }, earlier])).toEqual(['exceptions-grew']);
  });

  it('may not be thawed', () => {
    expect(rulesOf({ frozen: false, exceptions: [] }, [{ frozen: true, exceptions: [] }])).toEqual(['exceptions-thawed']);
  });

  it('says why', () => {
    expect(rulesOf({ frozen: false, exceptions: [{ ...known, reason: ' ' }] }, [])).toEqual(['exception-without-reason']);
  });

  it('covers exactly its rule and file, and shows what covers nothing', () => {
    const violations = [
      { file: known.file, rule: 'file-too-long', mend: '' },
      { file: known.file, rule: 'function-too-long', mend: '' },
      { file: 'server/src/main.ts', rule: 'unused-exports', mend: '' },
    ];
    const { left, idle } = applyExceptions(violations, { frozen: true, exceptions: [known, another] });
    expect(left).toEqual(violations.slice(1));
    expect(idle).toEqual([another]);
  });
});
