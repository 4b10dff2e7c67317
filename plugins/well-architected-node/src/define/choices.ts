/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Resources of a type, or of some variants of it. @public */
export interface ChoiceFit {
  /** CloudFormation-style type. */
  type: string;
  /** Only these variants of the type; one that nobody read is none of them. */
  variants?: string[];
  /** Every variant but these. */
  exceptVariants?: string[];
}

/** What can be chosen for a resource. @public */
export interface ChoiceOption {
  /** Kebab case; answers keep it. */
  id: string;
  /** What the resource is used for, such as `Graph`. */
  title: string;
  /** What serves that best, such as `Amazon Neptune`. */
  service: string;
  /** The resources that serve it. */
  fits: ChoiceFit[];
}

/**
 * What an attested check asks about each resource in the scope of the entity
 * that fits at least one of the options. A choice that its resource does not
 * fit is a gap, unless somebody says why it is right nevertheless.
 *
 * @public
 */
export interface Choices {
  /** What is chosen, such as `Use case`. */
  label: string;
  /** What is asked where a choice does not fit. */
  justification: string;
  options: ChoiceOption[];
}

/** A resource in scope that something can be chosen for. @public */
export interface ChoiceSubject {
  /** ARN, or a key of its own where it has none. */
  resource: string;
  type: string;
  variant?: string;
  name: string;
  region: string;
  accountId: string;
}

const isOne = (
  { type, variants, exceptVariants }: ChoiceFit,
  subject: Pick<ChoiceSubject, 'type' | 'variant'>,
): boolean =>
  subject.type === type &&
  (!variants || variants.includes(subject.variant ?? '')) &&
  !exceptVariants?.includes(subject.variant ?? '');

/** The options that a resource serves, in their order. Pure. @public */
export function optionsThatFit(
  choices: Pick<Choices, 'options'>,
  subject: Pick<ChoiceSubject, 'type' | 'variant'>,
): ChoiceOption[] {
  return choices.options.filter(({ fits }) =>
    fits.some(fit => isOne(fit, subject)),
  );
}

/** "Graph: Amazon Neptune". @public */
export function labelOfOption(
  option: Pick<ChoiceOption, 'title' | 'service'>,
): string {
  return `${option.title}: ${option.service}`;
}

/** Types of the resources that these choices are about. @public */
export function typesOfChoices(choices: Pick<Choices, 'options'>): string[] {
  return [
    ...new Set(choices.options.flatMap(o => o.fits.map(fit => fit.type))),
  ];
}
