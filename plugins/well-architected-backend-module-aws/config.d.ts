/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export interface Config {
  wellArchitected?: {
    /** How the accounts are read. The accounts themselves belong to the engine. */
    aws?: {
      /**
       * Attempts per call, the first one included. Throttled calls slow down by
       * themselves. Default 6.
       */
      maxAttempts?: number;
      /** Open connections to one host of AWS. Default 40. */
      maxSockets?: number;
      /**
       * Where estimates of cost take list prices from: `file` is the dated file
       * of this package, `api` the AWS Price List API, which is read once a day
       * and Region with the action `pricing:GetProducts`. Default `file`.
       */
      pricing?: 'file' | 'api';
    };
  };
}
