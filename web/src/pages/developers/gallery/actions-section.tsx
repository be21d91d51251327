import { ArrowRight, Flag, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { Avatar, AvatarStack } from '../../../ui/avatar.tsx';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { linkClass } from '../../../ui/link-class.ts';
import { Tag } from '../../../ui/tag.tsx';
import { PillFilter, Segments } from '../../../ui/toggle.tsx';
import { GallerySection, Row, Specimen } from './specimen.tsx';

export function ActionsSection() {
  const [view, setView] = useState<'map' | 'list'>('map');
  return (
    <GallerySection title="Buttons, links, tags">
      <Specimen name="button">
        <Row>
          <Button look="primary">Set as my target</Button>
          <Button>Open role page</Button>
          <Button look="soft">Start</Button>
          <Button look="ghost">Not now</Button>
          <Button look="danger">Delete</Button>
        </Row>
        <Row>
          <Button look="primary" size="lg">
            <ArrowRight className="ic ic-flip" aria-hidden />
            Start your self-assessment
          </Button>
          <Button size="sm">View</Button>
          <Button isPending>Saving</Button>
          <Button isDisabled>Not possible</Button>
          <Button look="icon" aria-label="Print">
            <Printer className="ic" aria-hidden />
          </Button>
          <Button look="icon" hint={{ side: 'above', edge: 'start' }} aria-label="Its name above, from its start">
            <Flag className="ic" aria-hidden />
          </Button>
        </Row>
      </Specimen>
      <Specimen name="links">
        <p>
          A link{' '}
          <a href="/developers/gallery" className={linkClass()}>
            within a sentence
          </a>{' '}
          is underlined.
        </p>
        <Row>
          <a href="/developers/gallery" className={linkClass('strong')}>
            <Plus className="ic ic-s" aria-hidden />
            Add to plan
          </a>
          <a href="/developers/gallery" className={buttonClass({ size: 'sm' })}>
            As a button
          </a>
          <a href="/developers/gallery" className={linkClass('quiet')}>
            Leila Nasser
          </a>
        </Row>
      </Specimen>
      <Specimen name="pill filters and segments">
        <Row>
          <PillFilter defaultSelected>Sideways moves</PillFilter>
          <PillFilter>Moves people have made</PillFilter>
          <PillFilter isDisabled>Not here</PillFilter>
        </Row>
        <Segments
          label="View"
          value={view}
          onChange={setView}
          options={[
            { id: 'map', text: 'Map' },
            { id: 'list', text: 'List' },
          ]}
        />
      </Specimen>
      <Specimen name="tag">
        <Row>
          <Tag>Planned</Tag>
          <Tag tone="pine" icon={<Flag aria-hidden />}>
            In my plan
          </Tag>
          <Tag tone="blaze">You, since 2024</Tag>
          <Tag tone="info">Changed</Tag>
          <Tag tone="good">Shown</Tag>
          <Tag tone="warn">1 step</Tag>
          <Tag tone="bad">Not sent</Tag>
          <Tag tone="line">Draft</Tag>
        </Row>
      </Specimen>
      <Specimen name="avatar">
        <Row>
          {['Amara Okafor', 'Tomás Rivera', 'Ingrid Solberg', 'Kofi Mensah', 'Yuki Tanaka', 'Mei Tan'].map((name) => (
            <Avatar key={name} name={name} />
          ))}
        </Row>
        <Row>
          <Avatar name="Leila Nasser" size="sm" />
          <Avatar name="Jin Park" size="lg" />
          <AvatarStack names={['Leila Nasser', 'Jin Park']} label="Leila Nasser and Jin Park" />
        </Row>
      </Specimen>
    </GallerySection>
  );
}
