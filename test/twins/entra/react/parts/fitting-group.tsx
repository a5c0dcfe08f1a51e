/**
 * What Fluent's ResizeGroup does for a command bar, in one pass: its own measures in animation frames, and under
 * React 18's root a frame between an update and its drawing makes it keep the older commands for good.
 */
import type { IResizeGroupProps } from '@fluentui/react';
import { useLayoutEffect, useRef, useState } from 'react';

export function FittingGroup({ data, onReduceData, onRenderData }: IResizeGroupProps) {
  const box = useRef<HTMLDivElement>(null);
  const [steps, setSteps] = useState(0);
  let fitting: unknown = data;
  for (let step = 0; step < steps; step++) fitting = onReduceData(fitting) ?? fitting;

  useLayoutEffect(() => {
    const element = box.current;
    const { primaryItems } = data as { primaryItems: readonly unknown[] };
    // a frame without a width yet says nothing
    if (!element || element.clientWidth === 0 || steps >= primaryItems.length) return;
    if (element.scrollWidth > element.clientWidth + 1) setSteps(steps + 1);
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      setSteps(0);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} style={{ overflow: 'hidden' }}>
      {onRenderData(fitting)}
    </div>
  );
}
