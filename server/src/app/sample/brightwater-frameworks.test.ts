import { checkFramework, isPublishable } from '@waymark/domain/job-architecture/check-framework.ts';
import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import { describe, expect, it } from 'vitest';
import { checkedFromDocument } from '#test/checked-from-document.ts';
import { readSampleFrameworks } from '#test/read-sample.ts';
import { readTemplate } from '#test/read-template.ts';

const frameworks = readSampleFrameworks();

describe("Brightwater's frameworks", () => {
  it('are live at version 3 since 8 June 2026, Product at version 1, with a draft of Engineering', () => {
    const state = frameworks.map(({ slug, versions, draft }) => [
      slug,
      versions.map(({ number }) => number).join(),
      versions.at(-1)?.publishedOn,
      draft !== null,
    ]);
    expect(state).toEqual([
      ['engineering', '1,2,3', '2026-06-08', true],
      ['marketing', '1,2,3', '2026-06-08', false],
      ['customer-success', '1,2,3', '2026-06-08', false],
      ['product', '1', '2026-06-08', false],
    ]);
    expect(frameworks[0]?.versions.map(({ publishedOn }) => publishedOn.slice(0, 7))).toEqual(['2024-06', '2025-06', '2026-06']);
  });

  it('may all be published as they are, and only the live Engineering misses words of its own', () => {
    for (const { versions, draft } of frameworks)
      for (const document of [...versions.map((one) => one.document), ...(draft === null ? [] : [draft])]) {
        expect(FrameworkDocument.parse(document)).toEqual(document);
        expect(isPublishable(checkFramework(checkedFromDocument(document)))).toBe(true);
      }
    const own = frameworks[0]?.versions
      .at(-1)
      ?.document.families.flatMap(({ profiles }) =>
        profiles.flatMap(({ slug, expectations }) =>
          expectations.filter(({ wording }) => wording === '').map(({ competency }) => `${slug} ${competency}`),
        ),
      );
    expect(own).toEqual(['senior-engineer ai-and-tools', 'principal-engineer collaboration', 'principal-engineer ai-and-tools']);
  });

  it('keep the requirements of the templates', () => {
    for (const { slug, versions } of frameworks) {
      const required = (document: FrameworkDocument | undefined) =>
        document?.families.flatMap(({ profiles }) =>
          profiles.flatMap((one) => one.expectations.map((cell) => [one.slug, cell.competency, cell.required])),
        );
      if (slug === 'engineering' || slug === 'marketing' || slug === 'customer-success' || slug === 'product')
        expect(required(versions.at(-1)?.document)).toEqual(required(readTemplate(slug)));
    }
  });

  it.each([
    ['engineering/software-engineer', 48_000, 61_000],
    ['engineering/senior-engineer', 62_000, 78_500],
    ['engineering/director-of-engineering', 112_000, 142_000],
    ['product/group-product-manager', 88_000, 111_000],
    ['marketing/coordinator', 26_000, 34_000],
    ['marketing/cmo', 80_000, 120_000],
    ['customer-success/customer-success-manager', 44_000, 56_000],
    ['customer-success/enterprise-success-manager', 57_000, 73_000],
  ])('%s is paid %i to %i', (address, minimum, maximum) => {
    const [framework, slug] = address.split('/');
    const document = frameworks.find((one) => one.slug === framework)?.versions.at(-1)?.document;
    const profile = document?.families.flatMap(({ profiles }) => profiles).find((one) => one.slug === slug);
    expect(profile?.payBands).toEqual([{ currency: 'GBP', locationZone: '', minimum, maximum, validFrom: '2026-04-01' }]);
  });

  it('give every role a pay range', () => {
    const bands = frameworks.flatMap(({ versions }) =>
      versions.at(-1)?.document.families.flatMap(({ profiles }) => profiles.map(({ payBands }) => payBands.length)),
    );
    expect(bands).toEqual(Array.from({ length: 27 }, () => 1));
  });
});
