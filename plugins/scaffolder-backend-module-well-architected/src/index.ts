/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Template actions that turn the action plan of an AWS Well-Architected review
 * into issues.
 *
 * @packageDocumentation
 */
export { scaffolderModuleWellArchitected as default } from './module';
