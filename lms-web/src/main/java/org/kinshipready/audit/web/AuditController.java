package org.kinshipready.audit.web;

import org.kinshipready.audit.Audit;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what staff did. The page has no buttons. */
@Controller
class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/manage/audit")
    ModelAndView page(SignedIn manager, @RequestParam(defaultValue = "1") int page) {
        int pages = audit.pages(manager);
        if (page < 1 || page > pages) {
            throw new PageNotFound();
        }
        return new ModelAndView("audit/audit", "page", new AuditPage(audit.page(manager, page), page, pages));
    }
}
