/** What a Knockout screen gets and gives. */
import type * as ko from 'knockout';
import type { Screen } from '../../switches.ts';
import type { PaneResult, ScreenParams } from '../protocol.ts';
import type { ToastKind } from './toasts.ts';

export interface ViewContext {
  readonly params: ScreenParams;
  /** False for the first moments, while controls are greyed out (R6). */
  readonly settled: ko.Observable<boolean>;
  open(screen: Screen, params?: ScreenParams): Promise<PaneResult>;
  close(result?: PaneResult): void;
  setTitle(title: string, subtitle?: string): void;
  setDirty(dirty: boolean): void;
  /** Something was saved: the surfaces below read again. */
  saved(): void;
  toast(title: string, description: string, kind: ToastKind): void;
  ask(title: string, message: string, buttons: readonly string[]): Promise<number>;
  navigate(hash: string, late?: boolean): void;
}

export interface View {
  /** Makes new nodes each time (R22); the model outlives them. */
  draw(): { readonly commandBar?: Node; readonly body: Node; readonly footer?: Node };
  /** Reads the data again. */
  refresh?(): Promise<void> | void;
}

export type KnockoutScreen = (context: ViewContext) => Promise<View> | View;
