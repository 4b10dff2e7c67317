/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Facts of the framework as published on 2024-11-06, lens version 2025-02-25.
import type { FrameworkQuestion } from './types';

export const QUESTIONS: readonly FrameworkQuestion[] = [
  {
    id: 'OPS01',
    pillar: 'operational-excellence',
    number: 1,
    title: 'How do you determine what your priorities are?',
    area: 'Organization',
    waToolQuestionId: 'priorities',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-01.html',
    bestPractices: [
      {
        id: 'OPS01-BP01',
        title: 'Evaluate external customer needs',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_priorities_ext_cust_needs.html',
        waToolChoiceId: 'ops_priorities_ext_cust_needs',
      },
      {
        id: 'OPS01-BP02',
        title: 'Evaluate internal customer needs',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_priorities_int_cust_needs.html',
        waToolChoiceId: 'ops_priorities_int_cust_needs',
      },
      {
        id: 'OPS01-BP03',
        title: 'Evaluate governance requirements',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_priorities_governance_reqs.html',
        waToolChoiceId: 'ops_priorities_governance_reqs',
      },
      {
        id: 'OPS01-BP04',
        title: 'Evaluate compliance requirements',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_priorities_compliance_reqs.html',
        waToolChoiceId: 'ops_priorities_compliance_reqs',
      },
      {
        id: 'OPS01-BP05',
        title: 'Evaluate threat landscape',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_priorities_eval_threat_landscape.html',
        waToolChoiceId: 'ops_priorities_eval_threat_landscape',
      },
      {
        id: 'OPS01-BP06',
        title: 'Evaluate tradeoffs while managing benefits and risks',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_priorities_eval_tradeoffs.html',
        waToolChoiceId: 'ops_priorities_eval_tradeoffs',
      },
    ],
  },
  {
    id: 'OPS02',
    pillar: 'operational-excellence',
    number: 2,
    title:
      'How do you structure your organization to support your business outcomes?',
    area: 'Organization',
    waToolQuestionId: 'ops-model',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-02.html',
    bestPractices: [
      {
        id: 'OPS02-BP01',
        title: 'Resources have identified owners',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ops_model_def_resource_owners.html',
        waToolChoiceId: 'ops_ops_model_def_resource_owners',
      },
      {
        id: 'OPS02-BP02',
        title: 'Processes and procedures have identified owners',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ops_model_def_proc_owners.html',
        waToolChoiceId: 'ops_ops_model_def_proc_owners',
      },
      {
        id: 'OPS02-BP03',
        title:
          'Operations activities have identified owners responsible for their performance',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ops_model_def_activity_owners.html',
        waToolChoiceId: 'ops_ops_model_def_activity_owners',
      },
      {
        id: 'OPS02-BP04',
        title: 'Mechanisms exist to manage responsibilities and ownership',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ops_model_def_responsibilities_ownership.html',
        waToolChoiceId: 'ops_ops_model_def_responsibilities_ownership',
      },
      {
        id: 'OPS02-BP05',
        title: 'Mechanisms exist to request additions, changes, and exceptions',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ops_model_req_add_chg_exception.html',
        waToolChoiceId: 'ops_ops_model_req_add_chg_exception',
      },
      {
        id: 'OPS02-BP06',
        title: 'Responsibilities between teams are predefined or negotiated',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ops_model_def_neg_team_agreements.html',
        waToolChoiceId: 'ops_ops_model_def_neg_team_agreements',
      },
    ],
  },
  {
    id: 'OPS03',
    pillar: 'operational-excellence',
    number: 3,
    title:
      'How does your organizational culture support your business outcomes?',
    area: 'Organization',
    waToolQuestionId: 'org-culture',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-03.html',
    bestPractices: [
      {
        id: 'OPS03-BP01',
        title: 'Provide executive sponsorship',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_org_culture_executive_sponsor.html',
        waToolChoiceId: 'ops_org_culture_executive_sponsor',
      },
      {
        id: 'OPS03-BP02',
        title:
          'Team members are empowered to take action when outcomes are at risk',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_org_culture_team_emp_take_action.html',
        waToolChoiceId: 'ops_org_culture_team_emp_take_action',
      },
      {
        id: 'OPS03-BP03',
        title: 'Escalation is encouraged',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_org_culture_team_enc_escalation.html',
        waToolChoiceId: 'ops_org_culture_team_enc_escalation',
      },
      {
        id: 'OPS03-BP04',
        title: 'Communications are timely, clear, and actionable',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_org_culture_effective_comms.html',
        waToolChoiceId: 'ops_org_culture_effective_comms',
      },
      {
        id: 'OPS03-BP05',
        title: 'Experimentation is encouraged',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_org_culture_team_enc_experiment.html',
        waToolChoiceId: 'ops_org_culture_team_enc_experiment',
      },
      {
        id: 'OPS03-BP06',
        title:
          'Team members are encouraged to maintain and grow their skill sets',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_org_culture_team_enc_learn.html',
        waToolChoiceId: 'ops_org_culture_team_enc_learn',
      },
      {
        id: 'OPS03-BP07',
        title: 'Resource teams appropriately',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_org_culture_team_res_appro.html',
        waToolChoiceId: 'ops_org_culture_team_res_appro',
      },
    ],
  },
  {
    id: 'OPS04',
    pillar: 'operational-excellence',
    number: 4,
    title: 'How do you implement observability in your workload?',
    area: 'Prepare',
    waToolQuestionId: 'observability',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-04.html',
    bestPractices: [
      {
        id: 'OPS04-BP01',
        title: 'Identify key performance indicators',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_identify_kpis.html',
        waToolChoiceId: 'ops_observability_identify_kpis',
      },
      {
        id: 'OPS04-BP02',
        title: 'Implement application telemetry',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_application_telemetry.html',
        waToolChoiceId: 'ops_observability_application_telemetry',
      },
      {
        id: 'OPS04-BP03',
        title: 'Implement user experience telemetry',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_customer_telemetry.html',
        waToolChoiceId: 'ops_observability_customer_telemetry',
      },
      {
        id: 'OPS04-BP04',
        title: 'Implement dependency telemetry',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_dependency_telemetry.html',
        waToolChoiceId: 'ops_observability_dependency_telemetry',
      },
      {
        id: 'OPS04-BP05',
        title: 'Implement distributed tracing',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_dist_trace.html',
        waToolChoiceId: 'ops_observability_dist_trace',
      },
    ],
  },
  {
    id: 'OPS05',
    pillar: 'operational-excellence',
    number: 5,
    title:
      'How do you reduce defects, ease remediation, and improve flow into production?',
    area: 'Prepare',
    waToolQuestionId: 'dev-integ',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-05.html',
    bestPractices: [
      {
        id: 'OPS05-BP01',
        title: 'Use version control',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_version_control.html',
        waToolChoiceId: 'ops_dev_integ_version_control',
      },
      {
        id: 'OPS05-BP02',
        title: 'Test and validate changes',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_test_val_chg.html',
        waToolChoiceId: 'ops_dev_integ_test_val_chg',
      },
      {
        id: 'OPS05-BP03',
        title: 'Use configuration management systems',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_conf_mgmt_sys.html',
        waToolChoiceId: 'ops_dev_integ_conf_mgmt_sys',
      },
      {
        id: 'OPS05-BP04',
        title: 'Use build and deployment management systems',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_build_mgmt_sys.html',
        waToolChoiceId: 'ops_dev_integ_build_mgmt_sys',
      },
      {
        id: 'OPS05-BP05',
        title: 'Perform patch management',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_patch_mgmt.html',
        waToolChoiceId: 'ops_dev_integ_patch_mgmt',
      },
      {
        id: 'OPS05-BP06',
        title: 'Share design standards',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_share_design_stds.html',
        waToolChoiceId: 'ops_dev_integ_share_design_stds',
      },
      {
        id: 'OPS05-BP07',
        title: 'Implement practices to improve code quality',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_code_quality.html',
        waToolChoiceId: 'ops_dev_integ_code_quality',
      },
      {
        id: 'OPS05-BP08',
        title: 'Use multiple environments',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_multi_env.html',
        waToolChoiceId: 'ops_dev_integ_multi_env',
      },
      {
        id: 'OPS05-BP09',
        title: 'Make frequent, small, reversible changes',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_freq_sm_rev_chg.html',
        waToolChoiceId: 'ops_dev_integ_freq_sm_rev_chg',
      },
      {
        id: 'OPS05-BP10',
        title: 'Fully automate integration and deployment',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_auto_integ_deploy.html',
        waToolChoiceId: 'ops_dev_integ_auto_integ_deploy',
      },
    ],
  },
  {
    id: 'OPS06',
    pillar: 'operational-excellence',
    number: 6,
    title: 'How do you mitigate deployment risks?',
    area: 'Prepare',
    waToolQuestionId: 'mit-deploy-risks',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-06.html',
    bestPractices: [
      {
        id: 'OPS06-BP01',
        title: 'Plan for unsuccessful changes',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_mit_deploy_risks_plan_for_unsucessful_changes.html',
        waToolChoiceId: 'ops_mit_deploy_risks_plan_for_unsucessful_changes',
      },
      {
        id: 'OPS06-BP02',
        title: 'Test deployments',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_mit_deploy_risks_test_val_chg.html',
        waToolChoiceId: 'ops_mit_deploy_risks_test_val_chg',
      },
      {
        id: 'OPS06-BP03',
        title: 'Employ safe deployment strategies',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_mit_deploy_risks_deploy_mgmt_sys.html',
        waToolChoiceId: 'ops_mit_deploy_risks_deploy_mgmt_sys',
      },
      {
        id: 'OPS06-BP04',
        title: 'Automate testing and rollback',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_mit_deploy_risks_auto_testing_and_rollback.html',
        waToolChoiceId: 'ops_mit_deploy_risks_auto_testing_and_rollback',
      },
    ],
  },
  {
    id: 'OPS07',
    pillar: 'operational-excellence',
    number: 7,
    title: 'How do you know that you are ready to support a workload?',
    area: 'Prepare',
    waToolQuestionId: 'ready-to-support',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-07.html',
    bestPractices: [
      {
        id: 'OPS07-BP01',
        title: 'Ensure personnel capability',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ready_to_support_personnel_capability.html',
        waToolChoiceId: 'ops_ready_to_support_personnel_capability',
      },
      {
        id: 'OPS07-BP02',
        title: 'Ensure a consistent review of operational readiness',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ready_to_support_const_orr.html',
        waToolChoiceId: 'ops_ready_to_support_const_orr',
      },
      {
        id: 'OPS07-BP03',
        title: 'Use runbooks to perform procedures',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ready_to_support_use_runbooks.html',
        waToolChoiceId: 'ops_ready_to_support_use_runbooks',
      },
      {
        id: 'OPS07-BP04',
        title: 'Use playbooks to investigate issues',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ready_to_support_use_playbooks.html',
        waToolChoiceId: 'ops_ready_to_support_use_playbooks',
      },
      {
        id: 'OPS07-BP05',
        title: 'Make informed decisions to deploy systems and changes',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ready_to_support_informed_deploy_decisions.html',
        waToolChoiceId: 'ops_ready_to_support_informed_deploy_decisions',
      },
      {
        id: 'OPS07-BP06',
        title: 'Create support plans for production workloads',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_ready_to_support_enable_support_plans.html',
        waToolChoiceId: 'ops_ready_to_support_enable_support_plans',
      },
    ],
  },
  {
    id: 'OPS08',
    pillar: 'operational-excellence',
    number: 8,
    title: 'How do you utilize workload observability in your organization?',
    area: 'Operate',
    waToolQuestionId: 'workload-observability',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-08.html',
    bestPractices: [
      {
        id: 'OPS08-BP01',
        title: 'Analyze workload metrics',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_analyze_workload_metrics.html',
        waToolChoiceId: 'ops_workload_observability_analyze_workload_metrics',
      },
      {
        id: 'OPS08-BP02',
        title: 'Analyze workload logs',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_analyze_workload_logs.html',
        waToolChoiceId: 'ops_workload_observability_analyze_workload_logs',
      },
      {
        id: 'OPS08-BP03',
        title: 'Analyze workload traces',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_analyze_workload_traces.html',
        waToolChoiceId: 'ops_workload_observability_analyze_workload_traces',
      },
      {
        id: 'OPS08-BP04',
        title: 'Create actionable alerts',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_create_alerts.html',
        waToolChoiceId: 'ops_workload_observability_create_alerts',
      },
      {
        id: 'OPS08-BP05',
        title: 'Create dashboards',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_create_dashboards.html',
        waToolChoiceId: 'ops_workload_observability_create_dashboards',
      },
    ],
  },
  {
    id: 'OPS09',
    pillar: 'operational-excellence',
    number: 9,
    title: 'How do you understand the health of your operations?',
    area: 'Operate',
    waToolQuestionId: 'operations-health',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-09.html',
    bestPractices: [
      {
        id: 'OPS09-BP01',
        title: 'Measure operations goals and KPIs with metrics',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_operations_health_measure_ops_goals_kpis.html',
        waToolChoiceId: 'ops_operations_health_measure_ops_goals_kpis',
      },
      {
        id: 'OPS09-BP02',
        title:
          'Communicate status and trends to ensure visibility into operation',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_operations_health_communicate_status_trends.html',
        waToolChoiceId: 'ops_operations_health_communicate_status_trends',
      },
      {
        id: 'OPS09-BP03',
        title: 'Review operations metrics and prioritize improvement',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_operations_health_review_ops_metrics_prioritize_improvement.html',
        waToolChoiceId:
          'ops_operations_health_review_ops_metrics_prioritize_improvement',
      },
    ],
  },
  {
    id: 'OPS10',
    pillar: 'operational-excellence',
    number: 10,
    title: 'How do you manage workload and operations events?',
    area: 'Operate',
    waToolQuestionId: 'event-response',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-10.html',
    bestPractices: [
      {
        id: 'OPS10-BP01',
        title: 'Use a process for event, incident, and problem management',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_event_incident_problem_process.html',
        waToolChoiceId: 'ops_event_response_event_incident_problem_process',
      },
      {
        id: 'OPS10-BP02',
        title: 'Have a process per alert',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_process_per_alert.html',
        waToolChoiceId: 'ops_event_response_process_per_alert',
      },
      {
        id: 'OPS10-BP03',
        title: 'Prioritize operational events based on business impact',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_prioritize_events.html',
        waToolChoiceId: 'ops_event_response_prioritize_events',
      },
      {
        id: 'OPS10-BP04',
        title: 'Define escalation paths',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_define_escalation_paths.html',
        waToolChoiceId: 'ops_event_response_define_escalation_paths',
      },
      {
        id: 'OPS10-BP05',
        title:
          'Define a customer communication plan for service-impacting events',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_push_notify.html',
        waToolChoiceId: 'ops_event_response_push_notify',
      },
      {
        id: 'OPS10-BP06',
        title: 'Communicate status through dashboards',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_dashboards.html',
        waToolChoiceId: 'ops_event_response_dashboards',
      },
      {
        id: 'OPS10-BP07',
        title: 'Automate responses to events',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_auto_event_response.html',
        waToolChoiceId: 'ops_event_response_auto_event_response',
      },
    ],
  },
  {
    id: 'OPS11',
    pillar: 'operational-excellence',
    number: 11,
    title: 'How do you evolve operations?',
    area: 'Evolve',
    waToolQuestionId: 'evolve-ops',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops-11.html',
    bestPractices: [
      {
        id: 'OPS11-BP01',
        title: 'Have a process for continuous improvement',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_process_cont_imp.html',
        waToolChoiceId: 'ops_evolve_ops_process_cont_imp',
      },
      {
        id: 'OPS11-BP02',
        title: 'Perform post-incident analysis',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_perform_rca_process.html',
        waToolChoiceId: 'ops_evolve_ops_perform_rca_process',
      },
      {
        id: 'OPS11-BP03',
        title: 'Implement feedback loops',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_feedback_loops.html',
        waToolChoiceId: 'ops_evolve_ops_feedback_loops',
      },
      {
        id: 'OPS11-BP04',
        title: 'Perform knowledge management',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_knowledge_management.html',
        waToolChoiceId: 'ops_evolve_ops_knowledge_management',
      },
      {
        id: 'OPS11-BP05',
        title: 'Define drivers for improvement',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_drivers_for_imp.html',
        waToolChoiceId: 'ops_evolve_ops_drivers_for_imp',
      },
      {
        id: 'OPS11-BP06',
        title: 'Validate insights',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_validate_insights.html',
        waToolChoiceId: 'ops_evolve_ops_validate_insights',
      },
      {
        id: 'OPS11-BP07',
        title: 'Perform operations metrics reviews',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_metrics_review.html',
        waToolChoiceId: 'ops_evolve_ops_metrics_review',
      },
      {
        id: 'OPS11-BP08',
        title: 'Document and share lessons learned',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_share_lessons_learned.html',
        waToolChoiceId: 'ops_evolve_ops_share_lessons_learned',
      },
      {
        id: 'OPS11-BP09',
        title: 'Allocate time to make improvements',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_evolve_ops_allocate_time_for_imp.html',
        waToolChoiceId: 'ops_evolve_ops_allocate_time_for_imp',
      },
    ],
  },
  {
    id: 'SEC01',
    pillar: 'security',
    number: 1,
    title: 'How do you securely operate your workload?',
    area: 'Security Foundations',
    waToolQuestionId: 'securely-operate',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-01.html',
    bestPractices: [
      {
        id: 'SEC01-BP01',
        title: 'Separate workloads using accounts',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_multi_accounts.html',
        waToolChoiceId: 'sec_securely_operate_multi_accounts',
      },
      {
        id: 'SEC01-BP02',
        title: 'Secure account root user and properties',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_aws_account.html',
        waToolChoiceId: 'sec_securely_operate_aws_account',
      },
      {
        id: 'SEC01-BP03',
        title: 'Identify and validate control objectives',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_control_objectives.html',
        waToolChoiceId: 'sec_securely_operate_control_objectives',
      },
      {
        id: 'SEC01-BP04',
        title: 'Stay up to date with security threats and recommendations',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_updated_threats.html',
        waToolChoiceId: 'sec_securely_operate_updated_threats',
      },
      {
        id: 'SEC01-BP05',
        title: 'Reduce security management scope',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_reduce_management_scope.html',
        waToolChoiceId: 'sec_securely_operate_reduce_management_scope',
      },
      {
        id: 'SEC01-BP06',
        title: 'Automate deployment of standard security controls',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_automate_security_controls.html',
        waToolChoiceId: 'sec_securely_operate_automate_security_controls',
      },
      {
        id: 'SEC01-BP07',
        title:
          'Identify threats and prioritize mitigations using a threat model',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_threat_model.html',
        waToolChoiceId: 'sec_securely_operate_threat_model',
      },
      {
        id: 'SEC01-BP08',
        title:
          'Evaluate and implement new security services and features regularly',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_implement_services_features.html',
        waToolChoiceId: 'sec_securely_operate_implement_services_features',
      },
    ],
  },
  {
    id: 'SEC02',
    pillar: 'security',
    number: 2,
    title: 'How do you manage authentication for people and machines?',
    area: 'Identity and Access Management',
    waToolQuestionId: 'identities',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-02.html',
    bestPractices: [
      {
        id: 'SEC02-BP01',
        title: 'Use strong sign-in mechanisms',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_enforce_mechanisms.html',
        waToolChoiceId: 'sec_identities_enforce_mechanisms',
      },
      {
        id: 'SEC02-BP02',
        title: 'Use temporary credentials',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_unique.html',
        waToolChoiceId: 'sec_identities_unique',
      },
      {
        id: 'SEC02-BP03',
        title: 'Store and use secrets securely',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_secrets.html',
        waToolChoiceId: 'sec_identities_secrets',
      },
      {
        id: 'SEC02-BP04',
        title: 'Rely on a centralized identity provider',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_identity_provider.html',
        waToolChoiceId: 'sec_identities_identity_provider',
      },
      {
        id: 'SEC02-BP05',
        title: 'Audit and rotate credentials periodically',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_audit.html',
        waToolChoiceId: 'sec_identities_audit',
      },
      {
        id: 'SEC02-BP06',
        title: 'Employ user groups and attributes',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_identities_groups_attributes.html',
        waToolChoiceId: 'sec_identities_groups_attributes',
      },
    ],
  },
  {
    id: 'SEC03',
    pillar: 'security',
    number: 3,
    title: 'How do you manage permissions for people and machines?',
    area: 'Identity and Access Management',
    waToolQuestionId: 'permissions',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-03.html',
    bestPractices: [
      {
        id: 'SEC03-BP01',
        title: 'Define access requirements',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_define.html',
        waToolChoiceId: 'sec_permissions_define',
      },
      {
        id: 'SEC03-BP02',
        title: 'Grant least privilege access',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_least_privileges.html',
        waToolChoiceId: 'sec_permissions_least_privileges',
      },
      {
        id: 'SEC03-BP03',
        title: 'Establish emergency access process',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_emergency_process.html',
        waToolChoiceId: 'sec_permissions_emergency_process',
      },
      {
        id: 'SEC03-BP04',
        title: 'Reduce permissions continuously',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_continuous_reduction.html',
        waToolChoiceId: 'sec_permissions_continuous_reduction',
      },
      {
        id: 'SEC03-BP05',
        title: 'Define permission guardrails for your organization',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_define_guardrails.html',
        waToolChoiceId: 'sec_permissions_define_guardrails',
      },
      {
        id: 'SEC03-BP06',
        title: 'Manage access based on lifecycle',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_lifecycle.html',
        waToolChoiceId: 'sec_permissions_lifecycle',
      },
      {
        id: 'SEC03-BP07',
        title: 'Analyze public and cross-account access',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_analyze_cross_account.html',
        waToolChoiceId: 'sec_permissions_analyze_cross_account',
      },
      {
        id: 'SEC03-BP08',
        title: 'Share resources securely within your organization',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_share_securely.html',
        waToolChoiceId: 'sec_permissions_share_securely',
      },
      {
        id: 'SEC03-BP09',
        title: 'Share resources securely with a third party',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_permissions_share_securely_third_party.html',
        waToolChoiceId: 'sec_permissions_share_securely_third_party',
      },
    ],
  },
  {
    id: 'SEC04',
    pillar: 'security',
    number: 4,
    title: 'How do you detect and investigate security events?',
    area: 'Detection',
    waToolQuestionId: 'detect-investigate-events',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-04.html',
    bestPractices: [
      {
        id: 'SEC04-BP01',
        title: 'Configure service and application logging',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_app_service_logging.html',
        waToolChoiceId: 'sec_detect_investigate_events_app_service_logging',
      },
      {
        id: 'SEC04-BP02',
        title: 'Capture logs, findings, and metrics in standardized locations',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_logs.html',
        waToolChoiceId: 'sec_detect_investigate_events_logs',
      },
      {
        id: 'SEC04-BP03',
        title: 'Correlate and enrich security alerts',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_security_alerts.html',
        waToolChoiceId: 'sec_detect_investigate_events_security_alerts',
      },
      {
        id: 'SEC04-BP04',
        title: 'Initiate remediation for non-compliant resources',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_noncompliant_resources.html',
        waToolChoiceId: 'sec_detect_investigate_events_noncompliant_resources',
      },
    ],
  },
  {
    id: 'SEC05',
    pillar: 'security',
    number: 5,
    title: 'How do you protect your network resources?',
    area: 'Infrastructure Protection',
    waToolQuestionId: 'network-protection',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-05.html',
    bestPractices: [
      {
        id: 'SEC05-BP01',
        title: 'Create network layers',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_create_layers.html',
        waToolChoiceId: 'sec_network_protection_create_layers',
      },
      {
        id: 'SEC05-BP02',
        title: 'Control traffic flow within your network layers',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_layered.html',
        waToolChoiceId: 'sec_network_protection_layered',
      },
      {
        id: 'SEC05-BP03',
        title: 'Implement inspection-based protection',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_inspection.html',
        waToolChoiceId: 'sec_network_protection_inspection',
      },
      {
        id: 'SEC05-BP04',
        title: 'Automate network protection',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_auto_protect.html',
        waToolChoiceId: 'sec_network_protection_auto_protect',
      },
    ],
  },
  {
    id: 'SEC06',
    pillar: 'security',
    number: 6,
    title: 'How do you protect your compute resources?',
    area: 'Infrastructure Protection',
    waToolQuestionId: 'protect-compute',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-06.html',
    bestPractices: [
      {
        id: 'SEC06-BP01',
        title: 'Perform vulnerability management',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_compute_vulnerability_management.html',
        waToolChoiceId: 'sec_protect_compute_vulnerability_management',
      },
      {
        id: 'SEC06-BP02',
        title: 'Provision compute from hardened images',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_compute_hardened_images.html',
        waToolChoiceId: 'sec_protect_compute_hardened_images',
      },
      {
        id: 'SEC06-BP03',
        title: 'Reduce manual management and interactive access',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_compute_reduce_manual_management.html',
        waToolChoiceId: 'sec_protect_compute_reduce_manual_management',
      },
      {
        id: 'SEC06-BP04',
        title: 'Validate software integrity',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_compute_validate_software_integrity.html',
        waToolChoiceId: 'sec_protect_compute_validate_software_integrity',
      },
      {
        id: 'SEC06-BP05',
        title: 'Automate compute protection',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_compute_auto_protection.html',
        waToolChoiceId: 'sec_protect_compute_auto_protection',
      },
    ],
  },
  {
    id: 'SEC07',
    pillar: 'security',
    number: 7,
    title: 'How do you classify your data?',
    area: 'Data Protection',
    waToolQuestionId: 'data-classification',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-07.html',
    bestPractices: [
      {
        id: 'SEC07-BP01',
        title: 'Understand your data classification scheme',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_identify_data.html',
        waToolChoiceId: 'sec_data_classification_identify_data',
      },
      {
        id: 'SEC07-BP02',
        title: 'Apply data protection controls based on data sensitivity',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_define_protection.html',
        waToolChoiceId: 'sec_data_classification_define_protection',
      },
      {
        id: 'SEC07-BP03',
        title: 'Automate identification and classification',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_auto_classification.html',
        waToolChoiceId: 'sec_data_classification_auto_classification',
      },
      {
        id: 'SEC07-BP04',
        title: 'Define scalable data lifecycle management',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_data_classification_lifecycle_management.html',
        waToolChoiceId: 'sec_data_classification_lifecycle_management',
      },
    ],
  },
  {
    id: 'SEC08',
    pillar: 'security',
    number: 8,
    title: 'How do you protect your data at rest?',
    area: 'Data Protection',
    waToolQuestionId: 'protect-data-rest',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-08.html',
    bestPractices: [
      {
        id: 'SEC08-BP01',
        title: 'Implement secure key management',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_key_mgmt.html',
        waToolChoiceId: 'sec_protect_data_rest_key_mgmt',
      },
      {
        id: 'SEC08-BP02',
        title: 'Enforce encryption at rest',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_encrypt.html',
        waToolChoiceId: 'sec_protect_data_rest_encrypt',
      },
      {
        id: 'SEC08-BP03',
        title: 'Automate data at rest protection',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_automate_protection.html',
        waToolChoiceId: 'sec_protect_data_rest_automate_protection',
      },
      {
        id: 'SEC08-BP04',
        title: 'Enforce access control',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_rest_access_control.html',
        waToolChoiceId: 'sec_protect_data_rest_access_control',
      },
    ],
  },
  {
    id: 'SEC09',
    pillar: 'security',
    number: 9,
    title: 'How do you protect your data in transit?',
    area: 'Data Protection',
    waToolQuestionId: 'protect-data-transit',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-09.html',
    bestPractices: [
      {
        id: 'SEC09-BP01',
        title: 'Implement secure key and certificate management',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_transit_key_cert_mgmt.html',
        waToolChoiceId: 'sec_protect_data_transit_key_cert_mgmt',
      },
      {
        id: 'SEC09-BP02',
        title: 'Enforce encryption in transit',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_transit_encrypt.html',
        waToolChoiceId: 'sec_protect_data_transit_encrypt',
      },
      {
        id: 'SEC09-BP03',
        title: 'Authenticate network communications',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_transit_authentication.html',
        waToolChoiceId: 'sec_protect_data_transit_authentication',
      },
    ],
  },
  {
    id: 'SEC10',
    pillar: 'security',
    number: 10,
    title: 'How do you anticipate, respond to, and recover from incidents?',
    area: 'Incident Response',
    waToolQuestionId: 'incident-response',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-10.html',
    bestPractices: [
      {
        id: 'SEC10-BP01',
        title: 'Identify key personnel and external resources',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_identify_personnel.html',
        waToolChoiceId: 'sec_incident_response_identify_personnel',
      },
      {
        id: 'SEC10-BP02',
        title: 'Develop incident management plans',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_develop_management_plans.html',
        waToolChoiceId: 'sec_incident_response_develop_management_plans',
      },
      {
        id: 'SEC10-BP03',
        title: 'Prepare forensic capabilities',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_prepare_forensic.html',
        waToolChoiceId: 'sec_incident_response_prepare_forensic',
      },
      {
        id: 'SEC10-BP04',
        title: 'Develop and test security incident response playbooks',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_playbooks.html',
        waToolChoiceId: 'sec_incident_response_playbooks',
      },
      {
        id: 'SEC10-BP05',
        title: 'Pre-provision access',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_pre_provision_access.html',
        waToolChoiceId: 'sec_incident_response_pre_provision_access',
      },
      {
        id: 'SEC10-BP06',
        title: 'Pre-deploy tools',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_pre_deploy_tools.html',
        waToolChoiceId: 'sec_incident_response_pre_deploy_tools',
      },
      {
        id: 'SEC10-BP07',
        title: 'Run simulations',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_run_game_days.html',
        waToolChoiceId: 'sec_incident_response_run_game_days',
      },
      {
        id: 'SEC10-BP08',
        title: 'Establish a framework for learning from incidents',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_incident_response_establish_incident_framework.html',
        waToolChoiceId: 'sec_incident_response_establish_incident_framework',
      },
    ],
  },
  {
    id: 'SEC11',
    pillar: 'security',
    number: 11,
    title:
      'How do you incorporate and validate the security properties of applications throughout the design, development, and deployment lifecycle?',
    area: 'Application Security',
    waToolQuestionId: 'application-security',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec-11.html',
    bestPractices: [
      {
        id: 'SEC11-BP01',
        title: 'Train for application security',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_appsec_train_for_application_security.html',
        waToolChoiceId: 'sec_appsec_train_for_application_security',
      },
      {
        id: 'SEC11-BP02',
        title:
          'Automate testing throughout the development and release lifecycle',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_appsec_automate_testing_throughout_lifecycle.html',
        waToolChoiceId: 'sec_appsec_automate_testing_throughout_lifecycle',
      },
      {
        id: 'SEC11-BP03',
        title: 'Perform regular penetration testing',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_appsec_perform_regular_penetration_testing.html',
        waToolChoiceId: 'sec_appsec_perform_regular_penetration_testing',
      },
      {
        id: 'SEC11-BP04',
        title: 'Conduct code reviews',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_appsec_manual_code_reviews.html',
        waToolChoiceId: 'sec_appsec_manual_code_reviews',
      },
      {
        id: 'SEC11-BP05',
        title: 'Centralize services for packages and dependencies',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_appsec_centralize_services_for_packages_and_dependencies.html',
        waToolChoiceId:
          'sec_appsec_centralize_services_for_packages_and_dependencies',
      },
      {
        id: 'SEC11-BP06',
        title: 'Deploy software programmatically',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_appsec_deploy_software_programmatically.html',
        waToolChoiceId: 'sec_appsec_deploy_software_programmatically',
      },
      {
        id: 'SEC11-BP07',
        title: 'Regularly assess security properties of the pipelines',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_appsec_regularly_assess_security_properties_of_pipelines.html',
        waToolChoiceId:
          'sec_appsec_regularly_assess_security_properties_of_pipelines',
      },
      {
        id: 'SEC11-BP08',
        title:
          'Build a program that embeds security ownership in workload teams',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_appsec_build_program_that_embeds_security_ownership_in_teams.html',
        waToolChoiceId:
          'sec_appsec_build_program_that_embeds_security_ownership_in_teams',
      },
    ],
  },
  {
    id: 'REL01',
    pillar: 'reliability',
    number: 1,
    title: 'How do you manage Service Quotas and constraints?',
    area: 'Foundations',
    waToolQuestionId: 'manage-service-limits',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-01.html',
    bestPractices: [
      {
        id: 'REL01-BP01',
        title: 'Aware of service quotas and constraints',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_manage_service_limits_aware_quotas_and_constraints.html',
        waToolChoiceId:
          'rel_manage_service_limits_aware_quotas_and_constraints',
      },
      {
        id: 'REL01-BP02',
        title: 'Manage service quotas across accounts and regions',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_manage_service_limits_limits_considered.html',
        waToolChoiceId: 'rel_manage_service_limits_limits_considered',
      },
      {
        id: 'REL01-BP03',
        title:
          'Accommodate fixed service quotas and constraints through architecture',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_manage_service_limits_aware_fixed_limits.html',
        waToolChoiceId: 'rel_manage_service_limits_aware_fixed_limits',
      },
      {
        id: 'REL01-BP04',
        title: 'Monitor and manage quotas',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_manage_service_limits_monitor_manage_limits.html',
        waToolChoiceId: 'rel_manage_service_limits_monitor_manage_limits',
      },
      {
        id: 'REL01-BP05',
        title: 'Automate quota management',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_manage_service_limits_automated_monitor_limits.html',
        waToolChoiceId: 'rel_manage_service_limits_automated_monitor_limits',
      },
      {
        id: 'REL01-BP06',
        title:
          'Ensure that a sufficient gap exists between the current quotas and the maximum usage to accommodate failover',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_manage_service_limits_suff_buffer_limits.html',
        waToolChoiceId: 'rel_manage_service_limits_suff_buffer_limits',
      },
    ],
  },
  {
    id: 'REL02',
    pillar: 'reliability',
    number: 2,
    title: 'How do you plan your network topology?',
    area: 'Foundations',
    waToolQuestionId: 'planning-network-topology',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-02.html',
    bestPractices: [
      {
        id: 'REL02-BP01',
        title:
          'Use highly available network connectivity for your workload public endpoints',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_ha_conn_users.html',
        waToolChoiceId: 'rel_planning_network_topology_ha_conn_users',
      },
      {
        id: 'REL02-BP02',
        title:
          'Provision redundant connectivity between private networks in the cloud and on-premises environments',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_ha_conn_private_networks.html',
        waToolChoiceId:
          'rel_planning_network_topology_ha_conn_private_networks',
      },
      {
        id: 'REL02-BP03',
        title:
          'Ensure IP subnet allocation accounts for expansion and availability',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_ip_subnet_allocation.html',
        waToolChoiceId: 'rel_planning_network_topology_ip_subnet_allocation',
      },
      {
        id: 'REL02-BP04',
        title: 'Prefer hub-and-spoke topologies over many-to-many mesh',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_prefer_hub_and_spoke.html',
        waToolChoiceId: 'rel_planning_network_topology_prefer_hub_and_spoke',
      },
      {
        id: 'REL02-BP05',
        title:
          'Enforce non-overlapping private IP address ranges in all private address spaces where they are connected',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_non_overlap_ip.html',
        waToolChoiceId: 'rel_planning_network_topology_non_overlap_ip',
      },
    ],
  },
  {
    id: 'REL03',
    pillar: 'reliability',
    number: 3,
    title: 'How do you design your workload service architecture?',
    area: 'Workload Architecture',
    waToolQuestionId: 'service-architecture',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-03.html',
    bestPractices: [
      {
        id: 'REL03-BP01',
        title: 'Choose how to segment your workload',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_service_architecture_monolith_soa_microservice.html',
        waToolChoiceId: 'rel_service_architecture_monolith_soa_microservice',
      },
      {
        id: 'REL03-BP02',
        title:
          'Build services focused on specific business domains and functionality',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_service_architecture_business_domains.html',
        waToolChoiceId: 'rel_service_architecture_business_domains',
      },
      {
        id: 'REL03-BP03',
        title: 'Provide service contracts per API',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_service_architecture_api_contracts.html',
        waToolChoiceId: 'rel_service_architecture_api_contracts',
      },
    ],
  },
  {
    id: 'REL04',
    pillar: 'reliability',
    number: 4,
    title:
      'How do you design interactions in a distributed system to prevent failures?',
    area: 'Workload Architecture',
    waToolQuestionId: 'prevent-interaction-failure',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-04.html',
    bestPractices: [
      {
        id: 'REL04-BP01',
        title: 'Identify the kind of distributed systems you depend on',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_identify.html',
        waToolChoiceId: 'rel_prevent_interaction_failure_identify',
      },
      {
        id: 'REL04-BP02',
        title: 'Implement loosely coupled dependencies',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_loosely_coupled_system.html',
        waToolChoiceId:
          'rel_prevent_interaction_failure_loosely_coupled_system',
      },
      {
        id: 'REL04-BP03',
        title: 'Do constant work',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_constant_work.html',
        waToolChoiceId: 'rel_prevent_interaction_failure_constant_work',
      },
      {
        id: 'REL04-BP04',
        title: 'Make mutating operations idempotent',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_idempotent.html',
        waToolChoiceId: 'rel_prevent_interaction_failure_idempotent',
      },
    ],
  },
  {
    id: 'REL05',
    pillar: 'reliability',
    number: 5,
    title:
      'How do you design interactions in a distributed system to mitigate or withstand failures?',
    area: 'Workload Architecture',
    waToolQuestionId: 'mitigate-interaction-failure',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-05.html',
    bestPractices: [
      {
        id: 'REL05-BP01',
        title:
          'Implement graceful degradation to transform applicable hard dependencies into soft dependencies',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_graceful_degradation.html',
        waToolChoiceId: 'rel_mitigate_interaction_failure_graceful_degradation',
      },
      {
        id: 'REL05-BP02',
        title: 'Throttle requests',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_throttle_requests.html',
        waToolChoiceId: 'rel_mitigate_interaction_failure_throttle_requests',
      },
      {
        id: 'REL05-BP03',
        title: 'Control and limit retry calls',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_limit_retries.html',
        waToolChoiceId: 'rel_mitigate_interaction_failure_limit_retries',
      },
      {
        id: 'REL05-BP04',
        title: 'Fail fast and limit queues',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_fail_fast.html',
        waToolChoiceId: 'rel_mitigate_interaction_failure_fail_fast',
      },
      {
        id: 'REL05-BP05',
        title: 'Set client timeouts',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_client_timeouts.html',
        waToolChoiceId: 'rel_mitigate_interaction_failure_client_timeouts',
      },
      {
        id: 'REL05-BP06',
        title: 'Make systems stateless where possible',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html',
        waToolChoiceId: 'rel_mitigate_interaction_failure_stateless',
      },
      {
        id: 'REL05-BP07',
        title: 'Implement emergency levers',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_emergency_levers.html',
        waToolChoiceId: 'rel_mitigate_interaction_failure_emergency_levers',
      },
    ],
  },
  {
    id: 'REL06',
    pillar: 'reliability',
    number: 6,
    title: 'How do you monitor workload resources?',
    area: 'Change Management',
    waToolQuestionId: 'monitor-aws-resources',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-06.html',
    bestPractices: [
      {
        id: 'REL06-BP01',
        title: 'Monitor all components for the workload (Generation)',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_monitor_aws_resources_monitor_resources.html',
        waToolChoiceId: 'rel_monitor_aws_resources_monitor_resources',
      },
      {
        id: 'REL06-BP02',
        title: 'Define and calculate metrics (Aggregation)',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_monitor_aws_resources_notification_aggregation.html',
        waToolChoiceId: 'rel_monitor_aws_resources_notification_aggregation',
      },
      {
        id: 'REL06-BP03',
        title: 'Send notifications (Real-time processing and alarming)',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_monitor_aws_resources_notification_monitor.html',
        waToolChoiceId: 'rel_monitor_aws_resources_notification_monitor',
      },
      {
        id: 'REL06-BP04',
        title: 'Automate responses (Real-time processing and alarming)',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_monitor_aws_resources_automate_response_monitor.html',
        waToolChoiceId: 'rel_monitor_aws_resources_automate_response_monitor',
      },
      {
        id: 'REL06-BP05',
        title: 'Analyze logs',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_monitor_aws_resources_storage_analytics.html',
        waToolChoiceId: 'rel_monitor_aws_resources_storage_analytics',
      },
      {
        id: 'REL06-BP06',
        title: 'Regularly review monitoring scope and metrics',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_monitor_aws_resources_review_monitoring.html',
        waToolChoiceId: 'rel_monitor_aws_resources_review_monitoring',
      },
      {
        id: 'REL06-BP07',
        title: 'Monitor end-to-end tracing of requests through your system',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_monitor_aws_resources_end_to_end.html',
        waToolChoiceId: 'rel_monitor_aws_resources_end_to_end',
      },
    ],
  },
  {
    id: 'REL07',
    pillar: 'reliability',
    number: 7,
    title: 'How do you design your workload to adapt to changes in demand?',
    area: 'Change Management',
    waToolQuestionId: 'adapt-to-changes',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-07.html',
    bestPractices: [
      {
        id: 'REL07-BP01',
        title: 'Use automation when obtaining or scaling resources',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_adapt_to_changes_autoscale_adapt.html',
        waToolChoiceId: 'rel_adapt_to_changes_autoscale_adapt',
      },
      {
        id: 'REL07-BP02',
        title: 'Obtain resources upon detection of impairment to a workload',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_adapt_to_changes_reactive_adapt_auto.html',
        waToolChoiceId: 'rel_adapt_to_changes_reactive_adapt_auto',
      },
      {
        id: 'REL07-BP03',
        title:
          'Obtain resources upon detection that more resources are needed for a workload',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_adapt_to_changes_proactive_adapt_auto.html',
        waToolChoiceId: 'rel_adapt_to_changes_proactive_adapt_auto',
      },
      {
        id: 'REL07-BP04',
        title: 'Load test your workload',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_adapt_to_changes_load_tested_adapt.html',
        waToolChoiceId: 'rel_adapt_to_changes_load_tested_adapt',
      },
    ],
  },
  {
    id: 'REL08',
    pillar: 'reliability',
    number: 8,
    title: 'How do you implement change?',
    area: 'Change Management',
    waToolQuestionId: 'tracking-change-management',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-08.html',
    bestPractices: [
      {
        id: 'REL08-BP01',
        title: 'Use runbooks for standard activities such as deployment',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_tracking_change_management_planned_changemgmt.html',
        waToolChoiceId: 'rel_tracking_change_management_planned_changemgmt',
      },
      {
        id: 'REL08-BP02',
        title: 'Integrate functional testing as part of your deployment',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_tracking_change_management_functional_testing.html',
        waToolChoiceId: 'rel_tracking_change_management_functional_testing',
      },
      {
        id: 'REL08-BP03',
        title: 'Integrate resiliency testing as part of your deployment',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_tracking_change_management_resiliency_testing.html',
        waToolChoiceId: 'rel_tracking_change_management_resiliency_testing',
      },
      {
        id: 'REL08-BP04',
        title: 'Deploy using immutable infrastructure',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_tracking_change_management_immutable_infrastructure.html',
        waToolChoiceId:
          'rel_tracking_change_management_immutable_infrastructure',
      },
      {
        id: 'REL08-BP05',
        title: 'Deploy changes with automation',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_tracking_change_management_automated_changemgmt.html',
        waToolChoiceId: 'rel_tracking_change_management_automated_changemgmt',
      },
    ],
  },
  {
    id: 'REL09',
    pillar: 'reliability',
    number: 9,
    title: 'How do you back up data?',
    area: 'Failure Management',
    waToolQuestionId: 'backing-up-data',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-09.html',
    bestPractices: [
      {
        id: 'REL09-BP01',
        title:
          'Identify and back up all data that needs to be backed up, or reproduce the data from sources',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_identified_backups_data.html',
        waToolChoiceId: 'rel_backing_up_data_identified_backups_data',
      },
      {
        id: 'REL09-BP02',
        title: 'Secure and encrypt backups',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_secured_backups_data.html',
        waToolChoiceId: 'rel_backing_up_data_secured_backups_data',
      },
      {
        id: 'REL09-BP03',
        title: 'Perform data backup automatically',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_automated_backups_data.html',
        waToolChoiceId: 'rel_backing_up_data_automated_backups_data',
      },
      {
        id: 'REL09-BP04',
        title:
          'Perform periodic recovery of the data to verify backup integrity and processes',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_periodic_recovery_testing_data.html',
        waToolChoiceId: 'rel_backing_up_data_periodic_recovery_testing_data',
      },
    ],
  },
  {
    id: 'REL10',
    pillar: 'reliability',
    number: 10,
    title: 'How do you use fault isolation to protect your workload?',
    area: 'Failure Management',
    waToolQuestionId: 'fault-isolation',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-10.html',
    bestPractices: [
      {
        id: 'REL10-BP01',
        title: 'Deploy the workload to multiple locations',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_multiaz_region_system.html',
        waToolChoiceId: 'rel_fault_isolation_multiaz_region_system',
      },
      {
        id: 'REL10-BP02',
        title:
          'Automate recovery for components constrained to a single location',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_single_az_system.html',
        waToolChoiceId: 'rel_fault_isolation_single_az_system',
      },
      {
        id: 'REL10-BP03',
        title: 'Use bulkhead architectures to limit scope of impact',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_use_bulkhead.html',
        waToolChoiceId: 'rel_fault_isolation_use_bulkhead',
      },
    ],
  },
  {
    id: 'REL11',
    pillar: 'reliability',
    number: 11,
    title: 'How do you design your workload to withstand component failures?',
    area: 'Failure Management',
    waToolQuestionId: 'withstand-component-failures',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-11.html',
    bestPractices: [
      {
        id: 'REL11-BP01',
        title: 'Monitor all components of the workload to detect failures',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_monitoring_health.html',
        waToolChoiceId: 'rel_withstand_component_failures_monitoring_health',
      },
      {
        id: 'REL11-BP02',
        title: 'Fail over to healthy resources',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_failover2good.html',
        waToolChoiceId: 'rel_withstand_component_failures_failover2good',
      },
      {
        id: 'REL11-BP03',
        title: 'Automate healing on all layers',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_auto_healing_system.html',
        waToolChoiceId: 'rel_withstand_component_failures_auto_healing_system',
      },
      {
        id: 'REL11-BP04',
        title:
          'Rely on the data plane and not the control plane during recovery',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_avoid_control_plane.html',
        waToolChoiceId: 'rel_withstand_component_failures_avoid_control_plane',
      },
      {
        id: 'REL11-BP05',
        title: 'Use static stability to prevent bimodal behavior',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_static_stability.html',
        waToolChoiceId: 'rel_withstand_component_failures_static_stability',
      },
      {
        id: 'REL11-BP06',
        title: 'Send notifications when events impact availability',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_notifications_sent_system.html',
        waToolChoiceId:
          'rel_withstand_component_failures_notifications_sent_system',
      },
      {
        id: 'REL11-BP07',
        title:
          'Architect your product to meet availability targets and uptime service level agreements (SLAs)',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_service_level_agreements.html',
        waToolChoiceId:
          'rel_withstand_component_failures_service_level_agreements',
      },
    ],
  },
  {
    id: 'REL12',
    pillar: 'reliability',
    number: 12,
    title: 'How do you test reliability?',
    area: 'Failure Management',
    waToolQuestionId: 'testing-resiliency',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-12.html',
    bestPractices: [
      {
        id: 'REL12-BP01',
        title: 'Use playbooks to investigate failures',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_testing_resiliency_playbook_resiliency.html',
        waToolChoiceId: 'rel_testing_resiliency_playbook_resiliency',
      },
      {
        id: 'REL12-BP02',
        title: 'Perform post-incident analysis',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_testing_resiliency_rca_resiliency.html',
        waToolChoiceId: 'rel_testing_resiliency_rca_resiliency',
      },
      {
        id: 'REL12-BP03',
        title: 'Test scalability and performance requirements',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_testing_resiliency_test_non_functional.html',
        waToolChoiceId: 'rel_testing_resiliency_test_non_functional',
      },
      {
        id: 'REL12-BP04',
        title: 'Test resiliency using chaos engineering',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_testing_resiliency_failure_injection_resiliency.html',
        waToolChoiceId: 'rel_testing_resiliency_failure_injection_resiliency',
      },
      {
        id: 'REL12-BP05',
        title: 'Conduct game days regularly',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_testing_resiliency_game_days_resiliency.html',
        waToolChoiceId: 'rel_testing_resiliency_game_days_resiliency',
      },
    ],
  },
  {
    id: 'REL13',
    pillar: 'reliability',
    number: 13,
    title: 'How do you plan for disaster recovery (DR)?',
    area: 'Failure Management',
    waToolQuestionId: 'planning-for-recovery',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel-13.html',
    bestPractices: [
      {
        id: 'REL13-BP01',
        title: 'Define recovery objectives for downtime and data loss',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_objective_defined_recovery.html',
        waToolChoiceId: 'rel_planning_for_recovery_objective_defined_recovery',
      },
      {
        id: 'REL13-BP02',
        title:
          'Use defined recovery strategies to meet the recovery objectives',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_disaster_recovery.html',
        waToolChoiceId: 'rel_planning_for_recovery_disaster_recovery',
      },
      {
        id: 'REL13-BP03',
        title:
          'Test disaster recovery implementation to validate the implementation',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_dr_tested.html',
        waToolChoiceId: 'rel_planning_for_recovery_dr_tested',
      },
      {
        id: 'REL13-BP04',
        title: 'Manage configuration drift at the DR site or Region',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_config_drift.html',
        waToolChoiceId: 'rel_planning_for_recovery_config_drift',
      },
      {
        id: 'REL13-BP05',
        title: 'Automate recovery',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_for_recovery_auto_recovery.html',
        waToolChoiceId: 'rel_planning_for_recovery_auto_recovery',
      },
    ],
  },
  {
    id: 'PERF01',
    pillar: 'performance-efficiency',
    number: 1,
    title:
      'How do you select appropriate cloud resources and architecture for your workload?',
    area: 'Architecture selection',
    waToolQuestionId: 'performing-architecture',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf-01.html',
    bestPractices: [
      {
        id: 'PERF01-BP01',
        title:
          'Learn about and understand available cloud services and features',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_architecture_understand_cloud_services_and_features.html',
        waToolChoiceId:
          'perf_architecture_understand_cloud_services_and_features',
      },
      {
        id: 'PERF01-BP02',
        title:
          'Use guidance from your cloud provider or an appropriate partner to learn about architecture patterns and best practices',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_architecture_guidance_architecture_patterns_best_practices.html',
        waToolChoiceId:
          'perf_architecture_guidance_architecture_patterns_best_practices',
      },
      {
        id: 'PERF01-BP03',
        title: 'Factor cost into architectural decisions',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_architecture_factor_cost_into_architectural_decisions.html',
        waToolChoiceId:
          'perf_architecture_factor_cost_into_architectural_decisions',
      },
      {
        id: 'PERF01-BP04',
        title:
          'Evaluate how trade-offs impact customers and architecture efficiency',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_architecture_evaluate_trade_offs.html',
        waToolChoiceId: 'perf_architecture_evaluate_trade_offs',
      },
      {
        id: 'PERF01-BP05',
        title: 'Use policies and reference architectures',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_architecture_use_policies_and_reference_architectures.html',
        waToolChoiceId:
          'perf_architecture_use_policies_and_reference_architectures',
      },
      {
        id: 'PERF01-BP06',
        title: 'Use benchmarking to drive architectural decisions',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_architecture_use_benchmarking.html',
        waToolChoiceId: 'perf_architecture_use_benchmarking',
      },
      {
        id: 'PERF01-BP07',
        title: 'Use a data-driven approach for architectural choices',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_architecture_use_data_driven_approach.html',
        waToolChoiceId: 'perf_architecture_use_data_driven_approach',
      },
    ],
  },
  {
    id: 'PERF02',
    pillar: 'performance-efficiency',
    number: 2,
    title: 'How do you select and use compute resources in your workload?',
    area: 'Compute and hardware',
    waToolQuestionId: 'compute-hardware',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf-02.html',
    bestPractices: [
      {
        id: 'PERF02-BP01',
        title: 'Select the best compute options for your workload',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_select_best_compute_options.html',
        waToolChoiceId: 'perf_compute_hardware_select_best_compute_options',
      },
      {
        id: 'PERF02-BP02',
        title: 'Understand the available compute configuration and features',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_understand_compute_configuration_features.html',
        waToolChoiceId:
          'perf_compute_hardware_understand_compute_configuration_features',
      },
      {
        id: 'PERF02-BP03',
        title: 'Collect compute-related metrics',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_collect_compute_related_metrics.html',
        waToolChoiceId: 'perf_compute_hardware_collect_compute_related_metrics',
      },
      {
        id: 'PERF02-BP04',
        title: 'Configure and right-size compute resources',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_configure_and_right_size_compute_resources.html',
        waToolChoiceId:
          'perf_compute_hardware_configure_and_right_size_compute_resources',
      },
      {
        id: 'PERF02-BP05',
        title: 'Scale your compute resources dynamically',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_scale_compute_resources_dynamically.html',
        waToolChoiceId:
          'perf_compute_hardware_scale_compute_resources_dynamically',
      },
      {
        id: 'PERF02-BP06',
        title: 'Use optimized hardware-based compute accelerators',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_compute_accelerators.html',
        waToolChoiceId: 'perf_compute_hardware_compute_accelerators',
      },
    ],
  },
  {
    id: 'PERF03',
    pillar: 'performance-efficiency',
    number: 3,
    title: 'How do you store, manage, and access data in your workload?',
    area: 'Data management',
    waToolQuestionId: 'data-management',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf-03.html',
    bestPractices: [
      {
        id: 'PERF03-BP01',
        title:
          'Use a purpose-built data store that best supports your data access and storage requirements',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_use_purpose_built_data_store.html',
        waToolChoiceId: 'perf_data_use_purpose_built_data_store',
      },
      {
        id: 'PERF03-BP02',
        title: 'Evaluate available configuration options for data store',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_evaluate_configuration_options_data_store.html',
        waToolChoiceId: 'perf_data_evaluate_configuration_options_data_store',
      },
      {
        id: 'PERF03-BP03',
        title: 'Collect and record data store performance metrics',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_collect_record_data_store_performance_metrics.html',
        waToolChoiceId:
          'perf_data_collect_record_data_store_performance_metrics',
      },
      {
        id: 'PERF03-BP04',
        title:
          'Implement strategies to improve query performance in data store',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_implement_strategies_to_improve_query_performance.html',
        waToolChoiceId:
          'perf_data_implement_strategies_to_improve_query_performance',
      },
      {
        id: 'PERF03-BP05',
        title: 'Implement data access patterns that utilize caching',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_access_patterns_caching.html',
        waToolChoiceId: 'perf_data_access_patterns_caching',
      },
    ],
  },
  {
    id: 'PERF04',
    pillar: 'performance-efficiency',
    number: 4,
    title:
      'How do you select and configure networking resources in your workload?',
    area: 'Networking and content delivery',
    waToolQuestionId: 'networking',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf-04.html',
    bestPractices: [
      {
        id: 'PERF04-BP01',
        title: 'Understand how networking impacts performance',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_networking_understand_how_networking_impacts_performance.html',
        waToolChoiceId:
          'perf_networking_understand_how_networking_impacts_performance',
      },
      {
        id: 'PERF04-BP02',
        title: 'Evaluate available networking features',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_networking_evaluate_networking_features.html',
        waToolChoiceId: 'perf_networking_evaluate_networking_features',
      },
      {
        id: 'PERF04-BP03',
        title:
          'Choose appropriate dedicated connectivity or VPN for your workload',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_networking_choose_appropriate_dedicated_connectivity_or_vpn.html',
        waToolChoiceId:
          'perf_networking_choose_appropriate_dedicated_connectivity_or_vpn',
      },
      {
        id: 'PERF04-BP04',
        title:
          'Use load balancing to distribute traffic across multiple resources',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_networking_load_balancing_distribute_traffic.html',
        waToolChoiceId: 'perf_networking_load_balancing_distribute_traffic',
      },
      {
        id: 'PERF04-BP05',
        title: 'Choose network protocols to improve performance',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_networking_choose_network_protocols_improve_performance.html',
        waToolChoiceId:
          'perf_networking_choose_network_protocols_improve_performance',
      },
      {
        id: 'PERF04-BP06',
        title: "Choose your workload's location based on network requirements",
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_networking_choose_workload_location_network_requirements.html',
        waToolChoiceId:
          'perf_networking_choose_workload_location_network_requirements',
      },
      {
        id: 'PERF04-BP07',
        title: 'Optimize network configuration based on metrics',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_networking_optimize_network_configuration_based_on_metrics.html',
        waToolChoiceId:
          'perf_networking_optimize_network_configuration_based_on_metrics',
      },
    ],
  },
  {
    id: 'PERF05',
    pillar: 'performance-efficiency',
    number: 5,
    title:
      'How do your organizational practices and culture contribute to performance efficiency in your workload?',
    area: 'Process and culture',
    waToolQuestionId: 'process-culture',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf-05.html',
    bestPractices: [
      {
        id: 'PERF05-BP01',
        title:
          'Establish key performance indicators (KPIs) to measure workload health and performance',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_establish_key_performance_indicators.html',
        waToolChoiceId:
          'perf_process_culture_establish_key_performance_indicators',
      },
      {
        id: 'PERF05-BP02',
        title:
          'Use monitoring solutions to understand the areas where performance is most critical',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_use_monitoring_solutions.html',
        waToolChoiceId: 'perf_process_culture_use_monitoring_solutions',
      },
      {
        id: 'PERF05-BP03',
        title: 'Define a process to improve workload performance',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_workload_performance.html',
        waToolChoiceId: 'perf_process_culture_workload_performance',
      },
      {
        id: 'PERF05-BP04',
        title: 'Load test your workload',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_load_test.html',
        waToolChoiceId: 'perf_process_culture_load_test',
      },
      {
        id: 'PERF05-BP05',
        title:
          'Use automation to proactively remediate performance-related issues',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_automation_remediate_issues.html',
        waToolChoiceId: 'perf_process_culture_automation_remediate_issues',
      },
      {
        id: 'PERF05-BP06',
        title: 'Keep your workload and services up-to-date',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_keep_workload_and_services_up_to_date.html',
        waToolChoiceId:
          'perf_process_culture_keep_workload_and_services_up_to_date',
      },
      {
        id: 'PERF05-BP07',
        title: 'Review metrics at regular intervals',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_process_culture_review_metrics.html',
        waToolChoiceId: 'perf_process_culture_review_metrics',
      },
    ],
  },
  {
    id: 'COST01',
    pillar: 'cost-optimization',
    number: 1,
    title: 'How do you implement cloud financial management?',
    area: 'Cloud Financial Management',
    waToolQuestionId: 'cloud-financial-management',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-01.html',
    bestPractices: [
      {
        id: 'COST01-BP01',
        title: 'Establish ownership of cost optimization',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_function.html',
        waToolChoiceId: 'cost_cloud_financial_management_function',
      },
      {
        id: 'COST01-BP02',
        title: 'Establish a partnership between finance and technology',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_partnership.html',
        waToolChoiceId: 'cost_cloud_financial_management_partnership',
      },
      {
        id: 'COST01-BP03',
        title: 'Establish cloud budgets and forecasts',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_budget_forecast.html',
        waToolChoiceId: 'cost_cloud_financial_management_budget_forecast',
      },
      {
        id: 'COST01-BP04',
        title: 'Implement cost awareness in your organizational processes',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_cost_awareness.html',
        waToolChoiceId: 'cost_cloud_financial_management_cost_awareness',
      },
      {
        id: 'COST01-BP05',
        title: 'Report and notify on cost optimization',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_usage_report.html',
        waToolChoiceId: 'cost_cloud_financial_management_usage_report',
      },
      {
        id: 'COST01-BP06',
        title: 'Monitor cost proactively',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_proactive_process.html',
        waToolChoiceId: 'cost_cloud_financial_management_proactive_process',
      },
      {
        id: 'COST01-BP07',
        title: 'Keep up-to-date with new service releases',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_scheduled.html',
        waToolChoiceId: 'cost_cloud_financial_management_scheduled',
      },
      {
        id: 'COST01-BP08',
        title: 'Create a cost-aware culture',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_culture.html',
        waToolChoiceId: 'cost_cloud_financial_management_culture',
      },
      {
        id: 'COST01-BP09',
        title: 'Quantify business value from cost optimization',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_quantify_value.html',
        waToolChoiceId: 'cost_cloud_financial_management_quantify_value',
      },
    ],
  },
  {
    id: 'COST02',
    pillar: 'cost-optimization',
    number: 2,
    title: 'How do you govern usage?',
    area: 'Expenditure and Usage Awareness',
    waToolQuestionId: 'govern-usage',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-02.html',
    bestPractices: [
      {
        id: 'COST02-BP01',
        title: 'Develop policies based on your organization requirements',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_govern_usage_policies.html',
        waToolChoiceId: 'cost_govern_usage_policies',
      },
      {
        id: 'COST02-BP02',
        title: 'Implement goals and targets',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_govern_usage_goal_target.html',
        waToolChoiceId: 'cost_govern_usage_goal_target',
      },
      {
        id: 'COST02-BP03',
        title: 'Implement an account structure',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_govern_usage_account_structure.html',
        waToolChoiceId: 'cost_govern_usage_account_structure',
      },
      {
        id: 'COST02-BP04',
        title: 'Implement groups and roles',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_govern_usage_groups_roles.html',
        waToolChoiceId: 'cost_govern_usage_groups_roles',
      },
      {
        id: 'COST02-BP05',
        title: 'Implement cost controls',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_govern_usage_controls.html',
        waToolChoiceId: 'cost_govern_usage_controls',
      },
      {
        id: 'COST02-BP06',
        title: 'Track project lifecycle',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_govern_usage_track_lifecycle.html',
        waToolChoiceId: 'cost_govern_usage_track_lifecycle',
      },
    ],
  },
  {
    id: 'COST03',
    pillar: 'cost-optimization',
    number: 3,
    title: 'How do you monitor your cost and usage?',
    area: 'Expenditure and Usage Awareness',
    waToolQuestionId: 'monitor-usage',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-03.html',
    bestPractices: [
      {
        id: 'COST03-BP01',
        title: 'Configure detailed information sources',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_monitor_usage_detailed_source.html',
        waToolChoiceId: 'cost_monitor_usage_detailed_source',
      },
      {
        id: 'COST03-BP02',
        title: 'Add organization information to cost and usage',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_monitor_usage_org_information.html',
        waToolChoiceId: 'cost_monitor_usage_org_information',
      },
      {
        id: 'COST03-BP03',
        title: 'Identify cost attribution categories',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_monitor_usage_define_attribution.html',
        waToolChoiceId: 'cost_monitor_usage_define_attribution',
      },
      {
        id: 'COST03-BP04',
        title: 'Establish organization metrics',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_monitor_usage_define_kpi.html',
        waToolChoiceId: 'cost_monitor_usage_define_kpi',
      },
      {
        id: 'COST03-BP05',
        title: 'Configure billing and cost management tools',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_monitor_usage_config_tools.html',
        waToolChoiceId: 'cost_monitor_usage_config_tools',
      },
      {
        id: 'COST03-BP06',
        title: 'Allocate costs based on workload metrics',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_monitor_usage_allocate_outcome.html',
        waToolChoiceId: 'cost_monitor_usage_allocate_outcome',
      },
    ],
  },
  {
    id: 'COST04',
    pillar: 'cost-optimization',
    number: 4,
    title: 'How do you decommission resources?',
    area: 'Expenditure and Usage Awareness',
    waToolQuestionId: 'decomissioning-resources',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-04.html',
    bestPractices: [
      {
        id: 'COST04-BP01',
        title: 'Track resources over their lifetime',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_track.html',
        waToolChoiceId: 'cost_decomissioning_resources_track',
      },
      {
        id: 'COST04-BP02',
        title: 'Implement a decommissioning process',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_implement_process.html',
        waToolChoiceId: 'cost_decomissioning_resources_implement_process',
      },
      {
        id: 'COST04-BP03',
        title: 'Decommission resources',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_decommission.html',
        waToolChoiceId: 'cost_decomissioning_resources_decommission',
      },
      {
        id: 'COST04-BP04',
        title: 'Decommission resources automatically',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_decomm_automated.html',
        waToolChoiceId: 'cost_decomissioning_resources_decomm_automated',
      },
      {
        id: 'COST04-BP05',
        title: 'Enforce data retention policies',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_data_retention.html',
        waToolChoiceId: 'cost_decomissioning_resources_data_retention',
      },
    ],
  },
  {
    id: 'COST05',
    pillar: 'cost-optimization',
    number: 5,
    title: 'How do you evaluate cost when you select services?',
    area: 'Cost-Effective Resources',
    waToolQuestionId: 'select-service',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-05.html',
    bestPractices: [
      {
        id: 'COST05-BP01',
        title: 'Identify organization requirements for cost',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_select_service_requirements.html',
        waToolChoiceId: 'cost_select_service_requirements',
      },
      {
        id: 'COST05-BP02',
        title: 'Analyze all components of the workload',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_select_service_analyze_all.html',
        waToolChoiceId: 'cost_select_service_analyze_all',
      },
      {
        id: 'COST05-BP03',
        title: 'Perform a thorough analysis of each component',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_select_service_thorough_analysis.html',
        waToolChoiceId: 'cost_select_service_thorough_analysis',
      },
      {
        id: 'COST05-BP04',
        title: 'Select software with cost-effective licensing',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_select_service_licensing.html',
        waToolChoiceId: 'cost_select_service_licensing',
      },
      {
        id: 'COST05-BP05',
        title:
          'Select components of this workload to optimize cost in line with organization priorities',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_select_service_select_for_cost.html',
        waToolChoiceId: 'cost_select_service_select_for_cost',
      },
      {
        id: 'COST05-BP06',
        title: 'Perform cost analysis for different usage over time',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_select_service_analyze_over_time.html',
        waToolChoiceId: 'cost_select_service_analyze_over_time',
      },
    ],
  },
  {
    id: 'COST06',
    pillar: 'cost-optimization',
    number: 6,
    title:
      'How do you meet cost targets when you select resource type, size and number?',
    area: 'Cost-Effective Resources',
    waToolQuestionId: 'type-size-number-resources',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-06.html',
    bestPractices: [
      {
        id: 'COST06-BP01',
        title: 'Perform cost modeling',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_type_size_number_resources_cost_modeling.html',
        waToolChoiceId: 'cost_type_size_number_resources_cost_modeling',
      },
      {
        id: 'COST06-BP02',
        title: 'Select resource type, size, and number based on data',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_type_size_number_resources_data.html',
        waToolChoiceId: 'cost_type_size_number_resources_data',
      },
      {
        id: 'COST06-BP03',
        title:
          'Select resource type, size, and number automatically based on metrics',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_type_size_number_resources_metrics.html',
        waToolChoiceId: 'cost_type_size_number_resources_metrics',
      },
      {
        id: 'COST06-BP04',
        title: 'Consider using shared resources',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_type_size_number_resources_shared.html',
        waToolChoiceId: 'cost_type_size_number_resources_shared',
      },
    ],
  },
  {
    id: 'COST07',
    pillar: 'cost-optimization',
    number: 7,
    title: 'How do you use pricing models to reduce cost?',
    area: 'Cost-Effective Resources',
    waToolQuestionId: 'pricing-model',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-07.html',
    bestPractices: [
      {
        id: 'COST07-BP01',
        title: 'Perform pricing model analysis',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_pricing_model_analysis.html',
        waToolChoiceId: 'cost_pricing_model_analysis',
      },
      {
        id: 'COST07-BP02',
        title: 'Choose Regions based on cost',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_pricing_model_region_cost.html',
        waToolChoiceId: 'cost_pricing_model_region_cost',
      },
      {
        id: 'COST07-BP03',
        title: 'Select third-party agreements with cost-efficient terms',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_pricing_model_third_party.html',
        waToolChoiceId: 'cost_pricing_model_third_party',
      },
      {
        id: 'COST07-BP04',
        title: 'Implement pricing models for all components of this workload',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_pricing_model_implement_models.html',
        waToolChoiceId: 'cost_pricing_model_implement_models',
      },
      {
        id: 'COST07-BP05',
        title: 'Perform pricing model analysis at the management account level',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_pricing_model_master_analysis.html',
        waToolChoiceId: 'cost_pricing_model_master_analysis',
      },
    ],
  },
  {
    id: 'COST08',
    pillar: 'cost-optimization',
    number: 8,
    title: 'How do you plan for data transfer charges?',
    area: 'Cost-Effective Resources',
    waToolQuestionId: 'data-transfer',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-08.html',
    bestPractices: [
      {
        id: 'COST08-BP01',
        title: 'Perform data transfer modeling',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_data_transfer_modeling.html',
        waToolChoiceId: 'cost_data_transfer_modeling',
      },
      {
        id: 'COST08-BP02',
        title: 'Select components to optimize data transfer cost',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_data_transfer_optimized_components.html',
        waToolChoiceId: 'cost_data_transfer_optimized_components',
      },
      {
        id: 'COST08-BP03',
        title: 'Implement services to reduce data transfer costs',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_data_transfer_implement_services.html',
        waToolChoiceId: 'cost_data_transfer_implement_services',
      },
    ],
  },
  {
    id: 'COST09',
    pillar: 'cost-optimization',
    number: 9,
    title: 'How do you manage demand, and supply resources?',
    area: 'Manage Demand and Supply',
    waToolQuestionId: 'manage-demand-resources',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-09.html',
    bestPractices: [
      {
        id: 'COST09-BP01',
        title: 'Perform an analysis on the workload demand',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_manage_demand_resources_cost_analysis.html',
        waToolChoiceId: 'cost_manage_demand_resources_cost_analysis',
      },
      {
        id: 'COST09-BP02',
        title: 'Implement a buffer or throttle to manage demand',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_manage_demand_resources_buffer_throttle.html',
        waToolChoiceId: 'cost_manage_demand_resources_buffer_throttle',
      },
      {
        id: 'COST09-BP03',
        title: 'Supply resources dynamically',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_manage_demand_resources_dynamic.html',
        waToolChoiceId: 'cost_manage_demand_resources_dynamic',
      },
    ],
  },
  {
    id: 'COST10',
    pillar: 'cost-optimization',
    number: 10,
    title: 'How do you evaluate new services?',
    area: 'Optimize Over Time',
    waToolQuestionId: 'evaluate-new-services',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-10.html',
    bestPractices: [
      {
        id: 'COST10-BP01',
        title: 'Develop a workload review process',
        risk: 'HIGH',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_evaluate_new_services_review_process.html',
        waToolChoiceId: 'cost_evaluate_new_services_review_process',
      },
      {
        id: 'COST10-BP02',
        title: 'Review and analyze this workload regularly',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_evaluate_new_services_review_workload.html',
        waToolChoiceId: 'cost_evaluate_new_services_review_workload',
      },
    ],
  },
  {
    id: 'COST11',
    pillar: 'cost-optimization',
    number: 11,
    title: 'How do you evaluate the cost of effort?',
    area: 'Optimize Over Time',
    waToolQuestionId: 'evaluate-cost-effort',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost-11.html',
    bestPractices: [
      {
        id: 'COST11-BP01',
        title: 'Perform automation for operations',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_evaluate_cost_effort_automations_operations.html',
        waToolChoiceId: 'cost_evaluate_cost_effort_automations_operations',
      },
    ],
  },
  {
    id: 'SUS01',
    pillar: 'sustainability',
    number: 1,
    title: 'How do you select Regions for your workload?',
    area: 'Region selection',
    waToolQuestionId: 'sus_region',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus-01.html',
    bestPractices: [
      {
        id: 'SUS01-BP01',
        title:
          'Choose Region based on both business requirements and sustainability goals',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_region_a2.html',
        waToolChoiceId: 'sus_sus_region_a2',
      },
    ],
  },
  {
    id: 'SUS02',
    pillar: 'sustainability',
    number: 2,
    title: 'How do you align cloud resources to your demand?',
    area: 'Alignment to demand',
    waToolQuestionId: 'sus_user',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus-02.html',
    bestPractices: [
      {
        id: 'SUS02-BP01',
        title: 'Scale workload infrastructure dynamically',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a2.html',
        waToolChoiceId: 'sus_sus_user_a2',
      },
      {
        id: 'SUS02-BP02',
        title: 'Align SLAs with sustainability goals',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a3.html',
        waToolChoiceId: 'sus_sus_user_a3',
      },
      {
        id: 'SUS02-BP03',
        title: 'Stop the creation and maintenance of unused assets',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a4.html',
        waToolChoiceId: 'sus_sus_user_a4',
      },
      {
        id: 'SUS02-BP04',
        title:
          'Optimize geographic placement of workloads based on their networking requirements',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a5.html',
        waToolChoiceId: 'sus_sus_user_a5',
      },
      {
        id: 'SUS02-BP05',
        title: 'Optimize team member resources for activities performed',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a6.html',
        waToolChoiceId: 'sus_sus_user_a6',
      },
      {
        id: 'SUS02-BP06',
        title: 'Implement buffering or throttling to flatten the demand curve',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_user_a7.html',
        waToolChoiceId: 'sus_sus_user_a7',
      },
    ],
  },
  {
    id: 'SUS03',
    pillar: 'sustainability',
    number: 3,
    title:
      'How do you take advantage of software and architecture patterns to support your sustainability goals?',
    area: 'Software and architecture',
    waToolQuestionId: 'sus_software',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus-03.html',
    bestPractices: [
      {
        id: 'SUS03-BP01',
        title:
          'Optimize software and architecture for asynchronous and scheduled jobs',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_software_a2.html',
        waToolChoiceId: 'sus_sus_software_a2',
      },
      {
        id: 'SUS03-BP02',
        title: 'Remove or refactor workload components with low or no use',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_software_a3.html',
        waToolChoiceId: 'sus_sus_software_a3',
      },
      {
        id: 'SUS03-BP03',
        title: 'Optimize areas of code that consume the most time or resources',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_software_a4.html',
        waToolChoiceId: 'sus_sus_software_a4',
      },
      {
        id: 'SUS03-BP04',
        title: 'Optimize impact on devices and equipment',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_software_a5.html',
        waToolChoiceId: 'sus_sus_software_a5',
      },
      {
        id: 'SUS03-BP05',
        title:
          'Use software patterns and architectures that best support data access and storage patterns',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_software_a6.html',
        waToolChoiceId: 'sus_sus_software_a6',
      },
    ],
  },
  {
    id: 'SUS04',
    pillar: 'sustainability',
    number: 4,
    title:
      'How do you take advantage of data management policies and patterns to support your sustainability goals?',
    area: 'Data',
    waToolQuestionId: 'sus_data',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus-04.html',
    bestPractices: [
      {
        id: 'SUS04-BP01',
        title: 'Implement a data classification policy',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a2.html',
        waToolChoiceId: 'sus_sus_data_a2',
      },
      {
        id: 'SUS04-BP02',
        title: 'Use technologies that support data access and storage patterns',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a3.html',
        waToolChoiceId: 'sus_sus_data_a3',
      },
      {
        id: 'SUS04-BP03',
        title: 'Use policies to manage the lifecycle of your datasets',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a4.html',
        waToolChoiceId: 'sus_sus_data_a4',
      },
      {
        id: 'SUS04-BP04',
        title:
          'Use elasticity and automation to expand block storage or file system',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a5.html',
        waToolChoiceId: 'sus_sus_data_a5',
      },
      {
        id: 'SUS04-BP05',
        title: 'Remove unneeded or redundant data',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a6.html',
        waToolChoiceId: 'sus_sus_data_a6',
      },
      {
        id: 'SUS04-BP06',
        title: 'Use shared file systems or storage to access common data',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a7.html',
        waToolChoiceId: 'sus_sus_data_a7',
      },
      {
        id: 'SUS04-BP07',
        title: 'Minimize data movement across networks',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a8.html',
        waToolChoiceId: 'sus_sus_data_a8',
      },
      {
        id: 'SUS04-BP08',
        title: 'Back up data only when difficult to recreate',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a9.html',
        waToolChoiceId: 'sus_sus_data_a9',
      },
    ],
  },
  {
    id: 'SUS05',
    pillar: 'sustainability',
    number: 5,
    title:
      'How do you select and use cloud hardware and services in your architecture to support your sustainability goals?',
    area: 'Hardware and services',
    waToolQuestionId: 'sus_hardware',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus-05.html',
    bestPractices: [
      {
        id: 'SUS05-BP01',
        title: 'Use the minimum amount of hardware to meet your needs',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a2.html',
        waToolChoiceId: 'sus_sus_hardware_a2',
      },
      {
        id: 'SUS05-BP02',
        title: 'Use instance types with the least impact',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a3.html',
        waToolChoiceId: 'sus_sus_hardware_a3',
      },
      {
        id: 'SUS05-BP03',
        title: 'Use managed services',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a4.html',
        waToolChoiceId: 'sus_sus_hardware_a4',
      },
      {
        id: 'SUS05-BP04',
        title: 'Optimize your use of hardware-based compute accelerators',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a5.html',
        waToolChoiceId: 'sus_sus_hardware_a5',
      },
    ],
  },
  {
    id: 'SUS06',
    pillar: 'sustainability',
    number: 6,
    title:
      'How do your organizational processes support your sustainability goals?',
    area: 'Process and culture',
    waToolQuestionId: 'sus_dev',
    docUrl:
      'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus-06.html',
    bestPractices: [
      {
        id: 'SUS06-BP01',
        title: 'Communicate and cascade your sustainability goals',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_dev_a1.html',
        waToolChoiceId: 'sus_sus_dev_a1',
      },
      {
        id: 'SUS06-BP02',
        title:
          'Adopt methods that can rapidly introduce sustainability improvements',
        risk: 'MEDIUM',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_dev_a2.html',
        waToolChoiceId: 'sus_sus_dev_a2',
      },
      {
        id: 'SUS06-BP03',
        title: 'Keep your workload up-to-date',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_dev_a3.html',
        waToolChoiceId: 'sus_sus_dev_a3',
      },
      {
        id: 'SUS06-BP04',
        title: 'Increase utilization of build environments',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_dev_a4.html',
        waToolChoiceId: 'sus_sus_dev_a4',
      },
      {
        id: 'SUS06-BP05',
        title: 'Use managed device farms for testing',
        risk: 'LOW',
        docUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_dev_a5.html',
        waToolChoiceId: 'sus_sus_dev_a5',
      },
    ],
  },
];
