import type { JSX, ReactNode } from 'react';

/** Links that look like tabs: places side by side, each with its own address. */
export function PlaceTabs({ label, children }: { label: string; children: ReactNode }): JSX.Element {
  return (
    <nav className="tf-place-tabs" aria-label={label}>
      {children}
    </nav>
  );
}
