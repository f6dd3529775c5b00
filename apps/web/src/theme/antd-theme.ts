import type { ThemeConfig } from 'antd';
import { PALETTES, type Scheme } from './palette.js';

const FONT_FAMILY =
  '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans SC", "Microsoft YaHei", "Segoe UI", "WenQuanYi Micro Hei", system-ui, sans-serif';

interface Look {
  readonly scheme: Scheme;
  readonly largeType: boolean;
  readonly phone: boolean;
  readonly calm: boolean;
}

/** antd's tokens for the look; `calm` stops every movement (reduced motion). */
export function antdTheme({ scheme, largeType, phone, calm }: Look): ThemeConfig {
  const colour = PALETTES[scheme];
  return {
    token: {
      colorPrimary: colour.indigo,
      colorLink: colour.indigoText,
      colorSuccess: colour.jade,
      colorWarning: colour.amber,
      colorError: colour.cinnabar,
      colorInfo: colour.indigo,
      // What antd mixes for itself (disabled, fills) comes from these two.
      colorTextBase: colour.ink,
      colorBgBase: colour.surface,
      colorText: colour.ink,
      colorTextSecondary: colour.inkSoft,
      colorTextTertiary: colour.inkSoft,
      colorTextDescription: colour.inkSoft,
      colorTextPlaceholder: colour.inkSoft,
      colorTextHeading: colour.ink,
      colorTextLabel: colour.ink,
      colorIcon: colour.inkSoft,
      colorTextDisabled: colour.inkSoft,
      colorBgContainerDisabled: colour.sunken,
      colorBgLayout: colour.ground,
      colorBgContainer: colour.surface,
      colorBgElevated: colour.surface,
      colorBorder: colour.line,
      colorBorderSecondary: colour.line,
      colorSplit: colour.line,
      colorFillAlter: colour.sunken,
      controlItemBgHover: colour.sunken,
      controlItemBgActive: colour.indigoSoft,
      fontFamily: FONT_FAMILY,
      fontSize: largeType ? 18 : 15,
      borderRadius: 6,
      controlHeight: phone || largeType ? 44 : 36,
      controlHeightLG: 48,
      controlHeightSM: phone ? 44 : 30,
      wireframe: false,
      motion: !calm,
      boxShadow: 'none',
      boxShadowSecondary: '0 8px 24px rgb(20 22 30 / 14%)',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 6px' },
      Tabs: { horizontalItemGutter: 24 },
    },
  };
}
