/** One control, with the element that takes the action (or shows the value). */
export interface Sighting {
  element: Element;
  name: string;
  by: 'name' | 'placeholder' | 'evidence' | 'pin';
}

/** Whether an element is in the regions that are looked at. */
export type Within = (element: Element) => boolean;

export const named = (element: Element, name: string): Sighting => ({ element, name, by: 'name' });
