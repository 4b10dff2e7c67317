/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Instrument } from '../instruments';

const SUFFIXES: Record<Instrument['type'], string[]> = {
  counter: ['_total'],
  histogram: ['_bucket', '_sum', '_count'],
  gauge: [''],
};

/**
 * Names of an instrument in Prometheus, as the exporter of OpenTelemetry forms
 * them: units in braces leave no trace.
 */
export function prometheusNames(instrument: Instrument): string[] {
  const unit = instrument.unit === 's' ? '_seconds' : '';
  const base = `${instrument.name.replace(/\./g, '_')}${unit}`;
  return SUFFIXES[instrument.type].map(suffix => `${base}${suffix}`);
}
