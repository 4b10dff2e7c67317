/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Of controls that a picture leaves out. */
export const NOT_IN_PICTURE = 'data-not-in-picture';

/** Twice as fine as the screen, for slides. */
const PIXEL_RATIO = 2;

/**
 * Saves a part of the page as a PNG file. What makes pictures is loaded when
 * the first one is asked for.
 */
export async function savePicture(options: {
  element: HTMLElement;
  /** Of the file, without extension. */
  name: string;
  background: string;
}): Promise<void> {
  const { element, name, background } = options;
  const { toPng } = await import('html-to-image');
  const link = document.createElement('a');
  link.href = await toPng(element, {
    backgroundColor: background,
    pixelRatio: PIXEL_RATIO,
    skipFonts: true,
    filter: node =>
      !(node instanceof Element && node.hasAttribute(NOT_IN_PICTURE)),
  });
  link.download = `${name}.png`;
  link.click();
}
