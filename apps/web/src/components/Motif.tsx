import type { JSX } from 'react';

export type MotifName = 'spool' | 'needle' | 'hanger' | 'envelope' | 'stamp' | 'ruler';

const SHAPES: Readonly<Record<MotifName, JSX.Element>> = {
  spool: (
    <>
      <path d="M34 20h52M34 76h52" className="tf-motif-line" />
      <path d="M40 20v8h40v-8M40 76v-8h40v8" className="tf-motif-line" />
      <path d="M42 34h36M42 41h36M42 48h36M42 55h36M42 62h36" className="tf-motif-thread" />
      <path d="M78 48c18 4 10 24 26 26" className="tf-motif-stitch" />
    </>
  ),
  needle: (
    <>
      <path d="M28 76 88 16" className="tf-motif-line" />
      <ellipse cx="84" cy="20" rx="5" ry="2.4" transform="rotate(-45 84 20)" className="tf-motif-line" />
      <path d="M84 20c-26-8-40 6-30 18s-4 30-38 22" className="tf-motif-stitch" />
    </>
  ),
  hanger: (
    <>
      <path d="M60 30c0-6 8-6 8-12s-12-8-14 0" className="tf-motif-line" />
      <path d="M60 30 24 58c-4 3-2 8 3 8h66c5 0 7-5 3-8L60 30Z" className="tf-motif-line" />
      <path d="M34 76h52" className="tf-motif-stitch" />
    </>
  ),
  envelope: (
    <>
      <path d="M24 30h72v42H24z" className="tf-motif-line" />
      <path d="m24 32 36 24 36-24" className="tf-motif-line" />
      <path d="M32 66h18" className="tf-motif-stitch" />
    </>
  ),
  stamp: (
    <>
      <circle cx="60" cy="46" r="26" className="tf-motif-line" />
      <circle cx="60" cy="46" r="20" className="tf-motif-stitch" />
      <path d="m50 46 7 7 14-14" className="tf-motif-thread" />
    </>
  ),
  ruler: (
    <>
      <path d="m22 62 62-40 12 18-62 40z" className="tf-motif-line" />
      <path d="m34 56 4 6m6-12 4 6m6-13 4 6m6-12 4 6m6-13 4 6" className="tf-motif-thread" />
      <path d="M24 82h60" className="tf-motif-stitch" />
    </>
  ),
};

/** A small drawing of thread and cloth; says nothing that the words beside it do not. */
export function Motif({ name }: { name: MotifName }): JSX.Element {
  return (
    <svg className="tf-motif" viewBox="0 0 120 96" width="120" height="96" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
