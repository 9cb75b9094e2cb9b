//! What the steps before rendering have found out about a project.

use std::sync::Arc;

use crate::model::annotation::Annotations;
use crate::model::indexes::Indexes;
use crate::model::report::Report;
use crate::model::verification::Verification;
use crate::project::Project;
use crate::timings::Timings;
use crate::{load, render};

/// A project understood: what every command looks at, and what the recipes of its site share.
pub(crate) struct Understood {
    pub(crate) project: Arc<Project>,
    pub(crate) report: Arc<Report>,
    pub(crate) annotations: Arc<Annotations>,
    pub(crate) indexes: Arc<Indexes>,
    pub(crate) printer: Arc<render::Printer>,
    pub(crate) timings: Timings,
}

impl Understood {
    pub(crate) fn inputs(&self, verification: Verification) -> render::Inputs {
        render::Inputs {
            project: Arc::clone(&self.project),
            report: Arc::clone(&self.report),
            annotations: Arc::clone(&self.annotations),
            indexes: Arc::clone(&self.indexes),
            verification: Arc::new(verification),
            printer: Arc::clone(&self.printer),
            schemas: load::schemas,
        }
    }
}
