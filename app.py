"""The explorer: settings and navigation. Started by `newsgraph serve`, or by `streamlit run app.py`."""

import streamlit as st

from ui import sidebar, sitemap

st.set_page_config(page_title="newsgraph", page_icon="🗞️", layout="wide")
shown = st.navigation(sitemap.navigation(), position="hidden")
sitemap.follow_address(shown)
sitemap.show_address(shown)
sidebar.draw()
shown.run()
