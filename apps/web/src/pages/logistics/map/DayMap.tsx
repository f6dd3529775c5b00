import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { ConsignmentSummary, HubView, TripView } from '@tianfu/sdk';
import { GeoJSONSource, Map as MapLibre, Marker, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useLogisticsWords } from '../../../words/logistics.js';
import { TOWNS, townName } from '../towns.js';
import { boundsOf, dayFeatures } from './day-features.js';
import { dayStyle } from './day-style.js';

// The worker is one of our own files: nothing is fetched from elsewhere.
setWorkerUrl(workerUrl);

interface Props {
  readonly trips: readonly TripView[];
  readonly waiting: readonly ConsignmentSummary[];
  readonly hub: HubView | undefined;
  readonly openTripId: string | undefined;
  readonly onOpen: (tripId: string) => void;
}

const ZOOM_MAX = 10;
/** They lie beside another name. */
const UNNAMED = new Set(['jingling', 'hanzheng']);

/** The day's routes on a map of our own outlines. Where there is no WebGL it says so: the list tells the same. */
export function DayMap({ trips, waiting, hub, openTripId, onOpen }: Props): JSX.Element {
  const { t, language } = useLogisticsWords();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | undefined>();
  const [failed, setFailed] = useState(false);
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  }, [onOpen]);

  useEffect(() => {
    if (box.current === null) return undefined;
    const made = startMap(box.current, t('logistics.dispatch.map.label'));
    if (made === undefined) {
      setFailed(true);
      return undefined;
    }
    void made.on('load', () => setMap(made));
    made.on('click', 'trips', ({ features }) => {
      const tripId: unknown = features?.[0]?.properties.tripId;
      if (typeof tripId === 'string') open.current(tripId);
    });
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [t]);

  useEffect(() => {
    const source = map?.getSource('day');
    if (map === undefined || !(source instanceof GeoJSONSource)) return;
    const features = dayFeatures(trips, waiting, openTripId);
    void source.setData(features);
    const bounds = boundsOf(features, hub === undefined ? [] : [hub.place.position]);
    if (bounds !== undefined) map.fitBounds(bounds, { padding: 48, maxZoom: ZOOM_MAX, animate: false });
  }, [map, trips, waiting, hub, openTripId]);

  useEffect(() => {
    if (map === undefined) return undefined;
    const signs = TOWNS.filter(({ code }) => !UNNAMED.has(code)).map((town) =>
      sign(townName(town, language).replace(/^天门|, Tianmen$/, ''), 'tf-map-town', town.position),
    );
    if (hub !== undefined) signs.push(sign(`★ ${hub.name}`, 'tf-map-hub', hub.place.position));
    for (const each of signs) each.addTo(map);
    return () => signs.forEach((each) => each.remove());
  }, [map, hub, language]);

  return (
    <figure className="tf-map-figure">
      {failed ? (
        <p className="tf-note">{t('logistics.dispatch.map.unavailable')}</p>
      ) : (
        <div ref={box} className="tf-map" data-ready={map !== undefined} />
      )}
      <figcaption className="tf-small tf-soft">{t('logistics.dispatch.map.legend')}</figcaption>
    </figure>
  );
}

function startMap(container: HTMLElement, label: string): MapLibre | undefined {
  try {
    return new MapLibre({
      container,
      style: dayStyle(getComputedStyle(document.documentElement)),
      center: [113.17, 30.66],
      zoom: 9,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      locale: { 'Map.Title': label },
    });
  } catch {
    // No WebGL on this device: the caller says so.
    return undefined;
  }
}

function sign(text: string, className: string, { lng, lat }: { lng: number; lat: number }): Marker {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  element.setAttribute('aria-hidden', 'true');
  return new Marker({ element, anchor: 'left', offset: [8, 0] }).setLngLat([lng, lat]);
}
