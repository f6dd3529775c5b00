import type { StyleSpecification } from 'maplibre-gl';
import { OUTLINES } from './outlines.js';

/** The map's look in the colours of the page it stands on. */
export function dayStyle(colours: CSSStyleDeclaration): StyleSpecification {
  const colour = (name: string, fallback: string): string =>
    colours.getPropertyValue(`--tf-${name}`).trim() || fallback;
  const faint = ['case', ['get', 'faint'], 0.25, 1] as const;
  const opacity = [...faint] as unknown as number;
  // The expression above is a value to the renderer; its type knows plain numbers only here.
  const ofTrip = ['get', 'colour'] as unknown as string;
  return {
    version: 8,
    sources: {
      outlines: { type: 'geojson', data: OUTLINES },
      day: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colour('sunken', '#f3eee4') } },
      {
        id: 'land',
        type: 'fill',
        source: 'outlines',
        filter: ['==', ['get', 'kind'], 'land'],
        paint: {
          'fill-color': colour('surface', '#fffefb'),
          'fill-outline-color': colour('line', '#ddd4c4'),
        },
      },
      {
        id: 'water',
        type: 'line',
        source: 'outlines',
        filter: ['==', ['get', 'kind'], 'water'],
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': '#9dbfd8', 'line-width': 3, 'line-opacity': 0.7 },
      },
      {
        id: 'trips',
        type: 'line',
        source: 'day',
        filter: ['==', ['get', 'kind'], 'trip'],
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': ofTrip, 'line-width': 3, 'line-opacity': opacity },
      },
      {
        id: 'stops',
        type: 'circle',
        source: 'day',
        filter: ['in', ['get', 'kind'], ['literal', ['stop', 'depot']]],
        paint: {
          'circle-radius': 6,
          'circle-color': ofTrip,
          'circle-opacity': opacity,
          'circle-stroke-width': 2,
          'circle-stroke-color': colour('surface', '#fffefb'),
          'circle-stroke-opacity': opacity,
        },
      },
      {
        id: 'waiting',
        type: 'circle',
        source: 'day',
        filter: ['==', ['get', 'kind'], 'waiting'],
        paint: {
          'circle-radius': 6,
          'circle-color': colour('surface', '#fffefb'),
          'circle-stroke-width': 3,
          'circle-stroke-color': colour('amber', '#7f5000'),
        },
      },
    ],
  };
}
