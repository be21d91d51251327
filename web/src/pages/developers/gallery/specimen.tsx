import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx.ts';
import s from '../gallery-page.module.css';

/** A group of specimens under one heading. */
export function GallerySection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={s.section} aria-label={title}>
      <h2 className="t-title">{title}</h2>
      <div className={s.specimens}>{children}</div>
    </section>
  );
}

/** One part with its name; `wide` takes the whole row. */
export function Specimen({
  name,
  wide = false,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={cx(s.specimen, wide && s.wide)} data-specimen={name}>
      <h3>{name}</h3>
      {children}
    </div>
  );
}

export const Row = ({ children }: { readonly children: ReactNode }) => <div className={s.row}>{children}</div>;
export const Rows = ({ children }: { readonly children: ReactNode }) => <div className={s.rows}>{children}</div>;
