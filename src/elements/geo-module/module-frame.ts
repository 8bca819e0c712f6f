import type { Localize } from '../../element-kit/localize.js';
import type { ModuleOutline } from '../../module/module-outline.js';
import type { ModuleState } from '../../module/module-state.js';

/** What every part of a module on the screen needs. */
export interface ModuleFrame {
  readonly t: Localize;
  readonly outline: ModuleOutline;
  readonly state: ModuleState;
  /** The language of the module’s texts; undefined where a page holds them. */
  readonly language: string | undefined;
  /** The level of the section’s heading. */
  readonly level: number;
  readonly isLinear: boolean;
  /** The address of a section; undefined where sections have none. */
  readonly addressOf: (section: string) => string | undefined;
  readonly go: (section: string) => void;
}
