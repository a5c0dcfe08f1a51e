import type { ReadonlySignal } from '@preact/signals';
import type { MessageData, MessageReply } from '../browser/protocol.ts';
import type { Connection } from '../connection/connection.ts';
import type { Pin } from '../dom/look.ts';

/**
 * The questions the panel's models ask of the browser. `lib/browser` answers them in the extension, a fake answers in
 * tests. No method throws or rejects: what cannot be answered is `null`, `false` or an empty list.
 */

/** Where the connections are kept. The side panel is their only writer; `watch` tells of a second panel's writing. */
export interface ConnectionsPort {
  load(): Promise<Connection[]>;
  save(connections: Connection[]): Promise<void>;
  watch(callback: (connections: Connection[]) => void): () => void;
  /** Id of the connection that was open when the panel was last used; null when the list was. */
  loadOpen(): Promise<string | null>;
  saveOpen(id: string | null): Promise<void>;
}

/** A control that the admin has pointed at once, as it is kept on this machine. */
export interface PinnedControl {
  /** AnchorRef, which names the page too. */
  ref: string;
  /** Of the page, see `pinLanguage`. */
  language: string;
  pin: Pin;
  /** ISO 8601 */
  at: string;
}

/** Where they are kept. Another version's that no longer fit are not read. */
export interface PinsPort {
  load(): Promise<PinnedControl[]>;
  save(pins: PinnedControl[]): Promise<void>;
  watch(callback: (pins: PinnedControl[]) => void): () => void;
}

/** The tab in front. `url` is null where the browser keeps it from us, which is every host that is not granted. */
export interface ActiveTab {
  tabId: number;
  url: string | null;
  /** This tab's top origin may be read (host permission held). */
  granted: boolean;
}

/** A live frame whose script has announced itself. `nonce` names its document: a new document has a new one. */
export interface Frame {
  frameId: number;
  nonce: string;
  /** Its `window.name`. */
  name: string;
  origin: string;
  top: boolean;
}

export type Question = 'describe' | 'look' | 'fill' | 'point' | 'pick';

/** The pages in the tabs. */
export interface PagePort {
  activeTab: ReadonlySignal<ActiveTab | null>;
  /** Frames of a tab that are alive now. */
  frames(tabId: number): Promise<Frame[]>;
  /** Null when the frame is gone, its document has changed, or it does not answer in time. */
  ask<Q extends Question>(
    tabId: number,
    frameId: number,
    question: Q,
    data: MessageData<Q>,
  ): Promise<MessageReply<Q> | null>;
  /** A frame, by its nonce, that has yet to answer though its time has passed: alive, with its hands full. */
  isLate(nonce: string): boolean;
  /**
   * Brings our script into a granted page that was open before the extension or the grant. Harmless where it already
   * runs.
   */
  wake(tabId: number): Promise<void>;
  /** A frame of the tab announced itself or changed. */
  onChanged(callback: (tabId: number) => void): () => void;
  /** The admin has pointed at a control in some frame, or has ended it there. */
  onPicked(callback: (picked: MessageData<'picked'>) => void): () => void;
}

/** What a click in the panel may do outside of it. */
export interface DeskPort {
  /**
   * Asks for hosts (match patterns). Must be reached synchronously from the click: browsers refuse otherwise.
   * True when granted, at once if they already were.
   */
  requestHosts(patterns: readonly string[]): Promise<boolean>;
  hasHosts(patterns: readonly string[]): Promise<boolean>;
  /** Hosts were granted or taken back, by us or in the browser's settings. */
  onHostsChanged(callback: () => void): () => void;
  /**
   * Shows the address in the open tab of one of these hosts (match patterns), the active one first; else in a new tab.
   * `alike`: the hosts are one console, and the address is taken to the one that the tab is on.
   */
  openAddress(address: string, hosts: readonly string[], alike?: boolean): Promise<void>;
  /** True when the clipboard took it. */
  copy(text: string): Promise<boolean>;
  /** Hands a file made here to the browser's downloads. */
  download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void;
  now(): Date;
  newId(): string;
  /** The browser's interface language, BCP 47. */
  language: string;
}

/** What is seen of a login on its way. `message` is in the packaging it came in; `at` is ISO 8601 UTC. */
export type LoginEvent =
  | { kind: 'request' | 'response'; message: string; url: string; at: string }
  /** The service provider's answer to the response; `error`: what the address it leads on to says went wrong (RFC 6749 §4.1.2.1). */
  | { kind: 'answer'; status: number; error?: string }
  /** The tab is gone. */
  | { kind: 'closed' };

/** A watched login. Ending it takes every listener away. */
export interface LoginWatch {
  stop(): void;
  /** Address without fragment and text of the page that the tab shows, for a code to be found in; null where it may not be read. */
  readPage(): Promise<string | null>;
}

/** One login, watched in a tab of its own, on a click. Origins are match patterns. */
export interface LoginPort {
  /** Asks for watching on these hosts. Must be reached synchronously from the click. */
  allow(origins: readonly string[]): Promise<boolean>;
  /** Those of them that are granted already. */
  held(origins: readonly string[]): Promise<string[]>;
  giveBack(origins: readonly string[]): Promise<void>;
  /** Opens the address in a new tab and tells what it sees there, until it is stopped. Null: there is nothing to watch with. */
  watch(address: string, origins: readonly string[], tell: (event: LoginEvent) => void): Promise<LoginWatch | null>;
}

export interface Ports {
  login: LoginPort;
  connections: ConnectionsPort;
  pins: PinsPort;
  page: PagePort;
  desk: DeskPort;
}
