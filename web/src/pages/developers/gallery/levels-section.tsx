import { ArrowRight } from 'lucide-react';
import { buttonClass } from '../../../ui/button.tsx';
import { DiffText } from '../../../ui/diff-text.tsx';
import { ExpectationPips } from '../../../ui/expectation-pips.tsx';
import { Hero } from '../../../ui/hero.tsx';
import { LevelScale, LevelScaleAxis, LevelScaleKey } from '../../../ui/level-scale.tsx';
import { RouteStrip, type Station } from '../../../ui/route-strip.tsx';
import s from '../gallery-page.module.css';
import { GallerySection, Row, Rows, Specimen } from './specimen.tsx';

const profile = [
  { name: 'Collaboration', held: 2, asked: 3, words: '1 step. Influences decisions made outside the team' },
  { name: 'Technical skills', held: 3, asked: 3, words: 'Shown' },
  { name: 'AI and tools', held: 4, asked: 3, words: 'Beyond what’s asked' },
  { name: 'Coaching others', held: null, asked: 2, words: 'Not yet assessed' },
] as const;

const stations: readonly Station[] = [
  { id: 'a', title: 'Junior Developer', note: '2022–2024', state: 'past' },
  { id: 'b', title: 'Software Engineer', note: 'Level 2, since March 2024', state: 'here' },
  { id: 'c', title: 'Senior Engineer', note: 'Your target. Others took 20–30 months.', state: 'next' },
  { id: 'd', title: 'Staff Engineer', note: 'Level 4', state: 'later' },
];

export function LevelsSection() {
  return (
    <GallerySection title="Levels, routes, differences">
      <Specimen name="level-scale" wide>
        <LevelScaleKey held="You, agreed 12 Sep" asked="What the role asks for" />
        <table className={s.profile}>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">Competency</span>
              </th>
              <th scope="col">
                <span className="sr">Level</span>
                <LevelScaleAxis />
              </th>
              <th scope="col">What it would look like</th>
            </tr>
          </thead>
          <tbody>
            {profile.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td>
                  <LevelScale held={row.held} asked={row.asked} />
                </td>
                <td>{row.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Specimen>
      <Specimen name="level-scale with a second view">
        <LevelScale held={2} other={{ name: 'Tomás', level: 3 }} asked={4} />
      </Specimen>
      <Specimen name="expectation-pips">
        <Row>
          <ExpectationPips shown={4} of={6} />
          <ExpectationPips shown={1} of={6} />
          <ExpectationPips shown={6} of={6} words={false} />
        </Row>
      </Specimen>
      <Specimen name="hero with a route-strip" wide>
        <Hero
          level={2}
          eyebrow="Good morning, Amara"
          title={<>Two steps from Senior Engineer</>}
          lead="You already show 4 of the 6 things the role asks for. Collaboration and Strategic thinking are what’s left."
          actions={
            <>
              <a href="/developers/gallery" className={buttonClass({ look: 'primary', size: 'lg' })}>
                <ArrowRight className="ic ic-flip" aria-hidden />
                Start your self-assessment
              </a>
              <a href="/developers/gallery" className={buttonClass({ size: 'lg' })}>
                Explore other routes
              </a>
            </>
          }
          note="About 8 minutes. You can stop any time, it saves as you go."
        >
          <RouteStrip label="Your way so far" progress={4 / 6} stations={stations} />
        </Hero>
      </Specimen>
      <Specimen name="route-strip" wide>
        <RouteStrip label="Your route" progress={4 / 6} stations={stations} />
      </Specimen>
      <Specimen name="diff-text">
        <Rows>
          <p>
            <DiffText
              before="Works across functions on projects."
              after="Works across functions on projects, and now influences decisions made outside the team."
              newLabel="new at this level:"
            />
          </p>
          <p>
            <DiffText
              both
              before="A strong communicator who explains decisions."
              after="Explains decisions in writing before they are made."
            />
          </p>
        </Rows>
      </Specimen>
    </GallerySection>
  );
}
