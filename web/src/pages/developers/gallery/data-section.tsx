import { useState } from 'react';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ExpectationPips } from '../../../ui/expectation-pips.tsx';
import { JobProgress } from '../../../ui/job-progress.tsx';
import { LoadMore } from '../../../ui/load-more.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { GallerySection, Rows, Specimen } from './specimen.tsx';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly shown: number;
  readonly plan: string;
}

const team: readonly Line[] = [
  { id: 'amara', name: 'Amara Okafor', role: 'Software Engineer', shown: 4, plan: 'Moving' },
  { id: 'jin', name: 'Jin Park', role: 'Senior Engineer', shown: 2, plan: 'Quiet since October' },
  { id: 'noor', name: 'Noor Haddad', role: 'Senior Engineer', shown: 6, plan: 'None yet' },
];

export function DataSection() {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set(['jin']));
  return (
    <GallerySection title="Data">
      <Specimen name="data-table" wide>
        <DataTable
          label="My team"
          rows={team}
          selected={picked}
          onSelect={setPicked}
          empty={<EmptyState inline title="Nobody reports to you yet." />}
          columns={[
            { id: 'name', title: 'Person', cell: (row) => row.name, sortBy: (row) => row.name, rowHeader: true },
            { id: 'role', title: 'Role', cell: (row) => row.role, sortBy: (row) => row.role },
            { id: 'shown', title: 'Shows', cell: (row) => <ExpectationPips shown={row.shown} of={6} />, sortBy: (row) => row.shown },
            { id: 'plan', title: 'Plan', cell: (row) => <Tag>{row.plan}</Tag> },
          ]}
        />
        <LoadMore
          total={7}
          query={{ data: team, hasNextPage: true, isFetchingNextPage: false, fetchNextPage: () => setPicked(new Set()) }}
        />
      </Specimen>
      <Specimen name="data-table, empty" wide>
        <DataTable
          label="Nobody"
          rows={[] as readonly Line[]}
          empty={
            <EmptyState inline title="Nobody reports to you yet." why="When somebody does, you see here who needs you and for what." />
          }
          columns={[{ id: 'name', title: 'Person', cell: (row) => row.name }]}
        />
      </Specimen>
      <Specimen name="progress, job-progress">
        <Rows>
          <Progress label="Mentoring" value={2} of={6} words="2 of 6 sessions" narrow />
          <JobProgress
            title="Importing people"
            state="running"
            step="Checking managers"
            done={6_200}
            of={10_248}
            secondsLeft={12}
            cancelHelp="Cancelling leaves everything as it was."
            onCancel={() => setPicked(new Set())}
          />
          <JobProgress title="People imported" state="done" done={640} of={640}>
            640 people, 47 teams.
          </JobProgress>
        </Rows>
      </Specimen>
      <Card title="A card" note="with a note" aside={<Tag>aside</Tag>}>
        <p>A titled section of a page on its own surface.</p>
      </Card>
    </GallerySection>
  );
}
