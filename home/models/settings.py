"""What the whole site knows about itself and that is the same in every language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """Record numbers and addresses for the footer. What is empty is not shown; nothing is invented."""

    icp_number = models.CharField(_("ICP record number"), max_length=60, blank=True)
    icp_url = models.URLField(_("ICP registry address"), blank=True, default="https://beian.miit.gov.cn/")
    police_number = models.CharField(_("public security record number"), max_length=60, blank=True)
    police_url = models.URLField(_("public security registry address"), blank=True)
    email = models.EmailField(_("public e-mail address"), blank=True)
    telephone = models.CharField(_("public telephone number"), max_length=40, blank=True)

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("icp_number"),
                FieldPanel("icp_url"),
                FieldPanel("police_number"),
                FieldPanel("police_url"),
            ],
            _("Record numbers"),
        ),
        MultiFieldPanel([FieldPanel("email"), FieldPanel("telephone")], _("Contact")),
    ]

    class Meta:
        verbose_name = _("site settings")
