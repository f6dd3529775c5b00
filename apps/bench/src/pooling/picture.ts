import type { Measured } from './measure.js';
import { WANTED_CUT } from './report.js';

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 60;
const RIGHT = 560;
const TOP = 50;
const BOTTOM = 370;
const COLOURS = ['#1f6f8b', '#d1495b', '#66a182', '#8d6a9f', '#edae49', '#2e4057'];

/** The cut of every arm over the load, with its intervals, as SVG. */
export function curvePicture(measured: readonly Measured[], title: string): string {
  const loads = measured.map(({ load }) => load);
  const first = Math.min(...loads);
  const last = Math.max(...loads);
  const x = (load: number): number => LEFT + ((load - first) / (last - first)) * (RIGHT - LEFT);
  const y = (cut: number): number => BOTTOM - Math.max(0, Math.min(1, cut)) * (BOTTOM - TOP);
  const arms = [...new Set(measured.map(({ arm }) => arm))].filter((arm) => arm !== 'isolated');
  const grid = [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((cut) => [
    `<line x1="${LEFT}" x2="${RIGHT}" y1="${y(cut)}" y2="${y(cut)}" stroke="${cut === WANTED_CUT ? '#333' : '#ddd'}" ${cut === WANTED_CUT ? 'stroke-dasharray="6 4"' : ''}/>`,
    `<text x="${LEFT - 8}" y="${y(cut) + 4}" text-anchor="end">${cut === 0 ? '' : '−'}${Math.round(100 * cut)} %</text>`,
  ]);
  const axis = [...new Set(loads)].map(
    (load) => `<text x="${x(load)}" y="${BOTTOM + 18}" text-anchor="middle">${load.toFixed(2)}</text>`,
  );
  const curves = arms.flatMap((arm, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '#000';
    const points = measured.filter((one) => one.arm === arm);
    const path = points.map(({ load, cut }) => `${x(load).toFixed(1)},${y(cut.mean).toFixed(1)}`).join(' ');
    const intervals = points.map(
      ({ load, cut }) =>
        `<line x1="${x(load).toFixed(1)}" x2="${x(load).toFixed(1)}" y1="${y(cut.mean - cut.halfWidth).toFixed(1)}" y2="${y(cut.mean + cut.halfWidth).toFixed(1)}" stroke="${colour}"/>`,
    );
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...intervals,
      `<rect x="${RIGHT + 16}" y="${TOP + 22 * index}" width="12" height="12" fill="${colour}"/>`,
      `<text x="${RIGHT + 34}" y="${TOP + 22 * index + 11}">${arm}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="28" font-size="15">${title}</text>`,
    ...grid,
    ...axis,
    ...curves,
    `<text x="${(LEFT + RIGHT) / 2}" y="${BOTTOM + 38}" text-anchor="middle">load of the people</text>`,
    '</svg>',
    '',
  ].join('\n');
}
