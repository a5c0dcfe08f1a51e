import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What any view may need, whatever it shows. */
export interface PanelContext {
  /** The browser's interface language, BCP 47. */
  language: string;
  now(): Date;
  copy(text: string): Promise<boolean>;
  /** Says a sentence to screen readers, without moving the focus. */
  announce(sentence: string): void;
}

const context = createContext<PanelContext>({
  language: 'en',
  now: () => new Date(),
  copy: async () => false,
  announce: () => {},
});
export const PanelContextProvider = context.Provider;
export const usePanel = (): PanelContext => useContext(context);
