import type { CompetencyContent } from '../competencies/competency.ts';
import type { Expectation } from './framework-content.ts';

/** The words of an expectation: its own wording, else the descriptor of the required step (its text, or its indicators in a row), else the definition. */
export function wordingOf(expectation: Expectation, competency: CompetencyContent): string {
  const written = writtenWordingOf(expectation, competency);
  return written === '' ? competency.definition : written;
}

/** The words that are written for the required step, in the role's own words or the library's; blank where there are none. */
export function writtenWordingOf(
  expectation: Pick<Expectation, 'wording' | 'required'>,
  competency: Pick<CompetencyContent, 'descriptors'>,
): string {
  if (expectation.wording !== '') return expectation.wording;
  const descriptor = competency.descriptors.find(({ step }) => step === expectation.required);
  return descriptor?.text || (descriptor?.indicators.join('; ') ?? '');
}
