import { describe, expect, it } from 'vitest';
import { soundFramework } from '../../test/sound-framework.ts';
import { addressedProfiles, checkedFromContent, levelsByAddress } from './checked-framework.ts';
import { FrameworkContent } from './framework-content.ts';

describe('a framework ready to be checked', () => {
  it('names each profile by its family', () => {
    const addresses = addressedProfiles(soundFramework()).map(({ address }) => address);
    expect(addresses).toEqual(soundFramework().families.flatMap(({ slug, profiles }) => profiles.map((one) => `${slug}/${one.slug}`)));
    expect(addresses).toHaveLength(4);
  });

  it('comes from the content of a version, whatever the order of its levels', () => {
    expect(checkedFromContent(asContent())).toEqual(soundFramework());
  });

  it('keeps the id of a profile that lies in another framework', () => {
    const content = asContent();
    const away = { fromId: content.profiles[0]?.id ?? '', toId: 'elsewhere', kind: 'lateral' as const, rotation: false, note: '' };
    expect(checkedFromContent({ ...content, moves: [away] }).moves).toEqual([{ from: 'craft/maker', to: 'elsewhere', kind: 'lateral' }]);
  });

  it('knows the place of a level from its code, and leaves out a level nobody defined', () => {
    const levels = levelsByAddress({ ...soundFramework(), levels: ['L2', 'L1'] });
    expect([...levels]).toEqual([
      ['craft/maker', 1],
      ['craft/smith', 0],
      ['craft/foreman', 0],
    ]);
  });
});

function asContent(): FrameworkContent {
  const { levels, competencies, families, moves } = soundFramework();
  const id = (address: string) => `id of ${address.replace('craft/', '')}`;
  const scale = { id: 's', slug: 'three', name: 'Three', levels: [1, 2, 3].map((step) => ({ step, name: `${step}`, anchor: '' })) };
  const [family] = families;
  return FrameworkContent.parse({
    ...{
      frameworkId: 'f',
      frameworkSlug: 'craft',
      frameworkName: 'Craft',
      versionId: 'v',
      number: null,
      state: 'draft',
      publishedAt: null,
    },
    levels: levels.map((code, index) => ({ id: id(code), order: index + 1, code, name: code, scope: '' })).reverse(),
    families: [{ id: id('craft'), slug: 'craft', name: 'Craft', description: '' }],
    tracks: family?.tracks.map((track) => ({
      ...{
        id: id(track.slug),
        slug: track.slug,
        familyId: id('craft'),
        name: track.slug,
        kind: 'solo',
        profileIds: track.profiles.map(id),
      },
    })),
    profiles: family?.profiles.map(({ slug, level, purpose, expectations }) => ({
      ...{ id: id(slug), slug, familyId: id('craft'), trackIds: [], levelId: id(level), title: slug, shortTitle: null, purpose, scope: '' },
      ...{ typicalWeek: [], goodLooksLike: [] },
      expectations: expectations.map((one) => ({ ...one, competencyId: id(one.competency), importance: 3, mustHave: false })),
    })),
    moves: moves.map(({ from, to, kind }) => ({ fromId: id(from), toId: id(to), kind, rotation: false, note: '' })),
    competencies: competencies.map((one) => ({ ...one, id: id(one.slug), name: one.slug, category: '', definition: '', scale })),
  });
}
