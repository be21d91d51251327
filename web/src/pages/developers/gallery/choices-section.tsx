import { useState } from 'react';
import { Checkbox, CheckboxGroup } from '../../../ui/checkbox.tsx';
import { RadioCards, RadioGroup } from '../../../ui/radio-group.tsx';
import { Switch } from '../../../ui/switch.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { GallerySection, Rows, Specimen } from './specimen.tsx';

const levels = [
  { id: '1', text: 'Works well with the people around me and asks when something is unclear.', note: 'Level 1' },
  { id: '2', text: 'Works across functions on projects, and brings the right people together.', note: 'Level 2' },
  { id: '3', text: 'Influences decisions made outside the team.', note: 'Level 3' },
] as const;

export function ChoicesSection() {
  return (
    <GallerySection title="Choices">
      <CheckSpecimen />
      <RadioSpecimen />
      <CardsSpecimen />
      <TabsSpecimen />
    </GallerySection>
  );
}

function CheckSpecimen() {
  const [picked, setPicked] = useState(['training']);
  return (
    <Specimen name="checkbox, switch">
      <Rows>
        <Checkbox defaultSelected help="It stays private until you share it.">
          Share with Tomás
        </Checkbox>
        <Checkbox isIndeterminate>Some of these</Checkbox>
        <Checkbox fault="Please confirm that you have read this.">I have read this</Checkbox>
        <CheckboxGroup label="Kinds" value={picked} onChange={setPicked}>
          <Checkbox value="training">Training</Checkbox>
          <Checkbox value="stretch">Stretch assignment</Checkbox>
          <Checkbox value="mentoring" isDisabled>
            Mentoring
          </Checkbox>
        </CheckboxGroup>
        <Switch defaultSelected help="People can ask you for a talk about your move.">
          Willing to talk about my move
        </Switch>
      </Rows>
    </Specimen>
  );
}

function RadioSpecimen() {
  const [mood, setMood] = useState<'well' | 'slow' | 'stuck'>('well');
  return (
    <Specimen name="radio-group">
      <RadioGroup
        label="How is it going?"
        value={mood}
        onChange={setMood}
        options={[
          { id: 'well', text: 'Going well' },
          { id: 'slow', text: 'Slower than hoped', help: 'No harm done.' },
          { id: 'stuck', text: 'Stuck' },
        ]}
      />
    </Specimen>
  );
}

function CardsSpecimen() {
  const [level, setLevel] = useState<(typeof levels)[number]['id']>('2');
  return (
    <Specimen name="radio-cards" wide>
      <RadioCards label="Which of these sounds most like your last six months?" value={level} onChange={setLevel} options={levels} />
    </Specimen>
  );
}

function TabsSpecimen() {
  const [tab, setTab] = useState<'new' | 'grows' | 'same'>('new');
  return (
    <Specimen name="tabs">
      <Tabs
        label="What changes"
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'new', title: 'New', content: 'Nothing is asked that you have not met before.' },
          { id: 'grows', title: 'Grows', content: 'Collaboration and Strategic thinking.' },
          { id: 'same', title: 'Stays the same', content: 'Technical skills, Delivery, Coaching others.' },
        ]}
      />
    </Specimen>
  );
}
