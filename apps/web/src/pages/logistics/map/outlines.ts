import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';

/** Rough outlines drawn by hand from memory of the map: good for finding one's way, not for measuring. */

const land = (name: string, ring: Position[]): Feature<Polygon> => ({
  type: 'Feature',
  properties: { kind: 'land', name },
  geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] },
});

const water = (name: string, line: Position[]): Feature<LineString> => ({
  type: 'Feature',
  properties: { kind: 'water', name },
  geometry: { type: 'LineString', coordinates: line },
});

const TIANMEN = land('tianmen', [
  [112.58, 30.72],
  [112.66, 30.6],
  [112.78, 30.47],
  [112.98, 30.44],
  [113.1, 30.49],
  [113.27, 30.42],
  [113.44, 30.4],
  [113.5, 30.52],
  [113.44, 30.66],
  [113.46, 30.78],
  [113.36, 30.9],
  [113.16, 30.9],
  [113.02, 30.84],
  [112.86, 30.83],
  [112.7, 30.8],
]);

const WUHAN = land('wuhan', [
  [113.72, 30.4],
  [113.98, 30.18],
  [114.2, 30.02],
  [114.5, 30.1],
  [114.62, 30.4],
  [114.82, 30.6],
  [114.7, 30.86],
  [114.4, 31.1],
  [114.1, 31.2],
  [114.0, 30.9],
  [113.86, 30.66],
]);

const HAN = water('han', [
  [112.4, 30.95],
  [112.58, 30.68],
  [112.75, 30.46],
  [112.95, 30.43],
  [113.08, 30.49],
  [113.28, 30.42],
  [113.46, 30.37],
  [113.62, 30.52],
  [113.84, 30.64],
  [114.05, 30.61],
  [114.29, 30.57],
]);

const YANGTZE = water('yangtze', [
  [112.25, 30.3],
  [112.6, 29.85],
  [113.0, 29.55],
  [113.4, 29.75],
  [113.92, 29.98],
  [114.05, 30.25],
  [114.29, 30.55],
  [114.6, 30.65],
  [114.9, 30.4],
  [115.4, 29.98],
  [116.0, 29.73],
  [117.0, 30.5],
  [118.0, 31.2],
  [118.75, 32.1],
  [120.0, 31.95],
  [121.0, 31.75],
  [121.9, 31.4],
]);

const COAST = water('coast', [
  [113.6, 22.4],
  [114.6, 22.6],
  [116.6, 23.2],
  [118.1, 24.4],
  [119.6, 25.9],
  [120.7, 27.8],
  [121.9, 29.4],
  [121.1, 30.4],
  [121.9, 31.2],
  [120.9, 33.0],
  [119.3, 34.9],
  [121.0, 36.6],
]);

export const OUTLINES: FeatureCollection<Polygon | LineString> = {
  type: 'FeatureCollection',
  features: [TIANMEN, WUHAN, HAN, YANGTZE, COAST],
};
