import { addressedProfiles, type CheckedFramework, type CheckedMove, levelsByAddress } from './checked-framework.ts';
import { type FrameworkFinding, finding } from './framework-finding.ts';

/**
 * Moves that lead nowhere, contradict the order of levels, fork twice or run in a circle. The far end of a move may lie in
 * a family of another framework; what is not here is not judged.
 */
export function checkCareerMoves(framework: CheckedFramework): readonly FrameworkFinding[] {
  const levels = levelsByAddress(framework);
  const known = new Set(addressedProfiles(framework).map(({ address }) => address));
  const families = new Set(framework.families.map(({ slug }) => slug));
  return [
    ...framework.moves.flatMap((move) => checkEnds(move, known, families)),
    ...framework.moves.flatMap((move) => checkLevels(levels, move)),
    ...checkForks(framework),
    ...checkCycles(framework),
  ];
}

function checkEnds({ from, to }: CheckedMove, known: ReadonlySet<string>, families: ReadonlySet<string>): readonly FrameworkFinding[] {
  if (from === to) return [finding('move_to_itself', { move: { from, to } })];
  const missing = [from, to].filter((address) => !known.has(address) && (address === from || families.has(familyOf(address))));
  return missing.map((profile) => finding('unknown_move_profile', { profile, move: { from, to } }));
}

function checkLevels(levels: ReadonlyMap<string, number>, { from, to, kind }: CheckedMove): readonly FrameworkFinding[] {
  const [low, high] = [levels.get(from), levels.get(to)];
  if (low === undefined || high === undefined || from === to) return [];
  const where = { move: { from, to } };
  const data = { levels: high - low };
  if (kind === 'vertical' && high < low) return [finding('vertical_move_falls', where, data)];
  if (kind === 'vertical' && high === low) return [finding('vertical_move_level', where, data)];
  if (kind === 'lateral' && high !== low) return [finding('lateral_move_level', where, data)];
  return [];
}

// branching at a shared beginning is one vertical and one diagonal move, so a profile has one vertical move each way
function checkForks(framework: CheckedFramework): readonly FrameworkFinding[] {
  const inside = framework.moves.filter(({ from, to, kind }) => kind === 'vertical' && familyOf(from) === familyOf(to));
  const outwards = Map.groupBy(inside, ({ from }) => from);
  const inwards = Map.groupBy(inside, ({ to }) => to);
  return [
    ...[...outwards].flatMap(([profile, moves]) => judgeFork(framework, { profile, others: moves.map(({ to }) => to), way: 'out' })),
    ...[...inwards].flatMap(([profile, moves]) => judgeFork(framework, { profile, others: moves.map(({ from }) => from), way: 'in' })),
  ];
}

interface Fork {
  readonly profile: string;
  readonly others: readonly string[];
  readonly way: 'out' | 'in';
}

function judgeFork(framework: CheckedFramework, { profile, others, way }: Fork): readonly FrameworkFinding[] {
  if (others.length < 2) return [];
  const data = { others: [...others] };
  const onOneTrack = framework.families.some((family) =>
    family.tracks.some(({ profiles }) => {
      const addresses = new Set(profiles.map((slug) => `${family.slug}/${slug}`));
      return addresses.has(profile) && others.filter((other) => addresses.has(other)).length > 1;
    }),
  );
  if (!onOneTrack) return [finding('fork_not_diagonal', { profile }, data)];
  return [finding(way === 'out' ? 'several_vertical_moves_out' : 'several_vertical_moves_in', { profile }, data)];
}

function checkCycles({ moves }: CheckedFramework): readonly FrameworkFinding[] {
  const next = Map.groupBy(
    moves.filter(({ kind, from, to }) => kind === 'vertical' && from !== to),
    ({ from }) => from,
  );
  const closed = new Set<string>();
  return [...next.keys()].flatMap((start) => findCycles(start, next, closed));
}

// a walk with its own stack, so that a chain of any length is safe
function findCycles(start: string, next: ReadonlyMap<string, readonly CheckedMove[]>, closed: Set<string>): readonly FrameworkFinding[] {
  const found: FrameworkFinding[] = [];
  const trail: string[] = [];
  const open = new Set<string>();
  const waiting: { readonly address: string; readonly leave: boolean }[] = [{ address: start, leave: false }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { address, leave } = step;
    if (leave) {
      trail.pop();
      open.delete(address);
      closed.add(address);
    } else if (open.has(address))
      found.push(finding('vertical_cycle', { profile: address }, { profiles: trail.slice(trail.indexOf(address)) }));
    else if (!closed.has(address)) {
      trail.push(address);
      open.add(address);
      waiting.push({ address, leave: true }, ...(next.get(address) ?? []).map(({ to }) => ({ address: to, leave: false })));
    }
  }
  return found;
}

function familyOf(address: string): string {
  return address.split('/')[0] ?? '';
}
