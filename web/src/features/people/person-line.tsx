import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { linkClass } from '../../ui/link-class.ts';
import s from './person-line.module.css';

/** A person in a list: initials, the name as the way to their page, and a quiet line. */
export function PersonLine({ person, more }: { readonly person: { displayName: string; handle: string }; readonly more?: ReactNode }) {
  return (
    <span className={s.line}>
      <Avatar name={person.displayName} size="sm" />
      <span className={s.words}>
        <Link to="/people/$handle" params={{ handle: person.handle }} className={linkClass('quiet')} data-person={person.handle}>
          {person.displayName}
        </Link>
        {more !== undefined && <span className={s.more}>{more}</span>}
      </span>
    </span>
  );
}
