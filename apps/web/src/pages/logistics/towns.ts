import type { GeoPosition } from '@tianfu/sdk';
import type { Language } from '../../session/preferences.js';

/** A place people name instead of typing a position. Positions are approximate: a town's centre. */
export interface Town {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly position: GeoPosition;
}

const town = (code: string, zh: string, en: string, lat: number, lng: number): Town => ({
  code,
  zh,
  en,
  position: { lat, lng },
});

/** The towns of Tianmen first, then the cities goods go to. */
export const TOWNS: readonly Town[] = [
  town('jingling', '天门竟陵', 'Jingling, Tianmen', 30.653, 113.166),
  town('yuekou', '天门岳口', 'Yuekou, Tianmen', 30.52, 113.08),
  town('zaoshi', '天门皂市', 'Zaoshi, Tianmen', 30.84, 113.26),
  town('pengshi', '天门彭市', 'Pengshi, Tianmen', 30.55, 113.25),
  town('ganyi', '天门干驿', 'Ganyi, Tianmen', 30.51, 113.45),
  town('mayang', '天门麻洋', 'Mayang, Tianmen', 30.5, 113.33),
  town('lushi', '天门卢市', 'Lushi, Tianmen', 30.67, 113.37),
  town('huangtan', '天门黄潭', 'Huangtan, Tianmen', 30.66, 113.03),
  town('yuxin', '天门渔薪', 'Yuxin, Tianmen', 30.67, 112.95),
  town('zhanggang', '天门张港', 'Zhanggang, Tianmen', 30.55, 112.85),
  town('duobao', '天门多宝', 'Duobao, Tianmen', 30.68, 112.68),
  town('jiuzhen', '天门九真', 'Jiuzhen, Tianmen', 30.78, 113.13),
  town('hanzheng', '武汉汉正街', 'Hanzheng Street, Wuhan', 30.571, 114.274),
  town('wuhan', '武汉', 'Wuhan', 30.5928, 114.3055),
  town('hangzhou', '杭州', 'Hangzhou', 30.2741, 120.1551),
  town('guangzhou', '广州', 'Guangzhou', 23.1291, 113.2644),
  town('yangshan', '上海洋山港', 'Yangshan port, Shanghai', 30.63, 122.06),
  town('los-angeles', '洛杉矶', 'Los Angeles', 33.94, -118.24),
];

const SAME_DEGREES = 0.0005;

/** The town at a position, if it is one of ours. */
export const townAt = (position: GeoPosition | undefined): Town | undefined =>
  position === undefined
    ? undefined
    : TOWNS.find(
        ({ position: { lat, lng } }) =>
          Math.abs(lat - position.lat) < SAME_DEGREES && Math.abs(lng - position.lng) < SAME_DEGREES,
      );

export const townName = (town: Town, language: Language): string => town[language];
